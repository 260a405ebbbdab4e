"""The record in a browser and for programs: pages and an API over one store. A thin face: it asks `app` and lays out what it gets."""
