"""Meetings, plans and due days as a calendar that programs can subscribe to."""
