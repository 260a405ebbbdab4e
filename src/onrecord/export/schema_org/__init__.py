"""The record in the words of schema.org: reports, people, quotations, claims, events."""
