"""What a person wants to see of a record: small frozen views, made by pure functions, shared by the terminal and the page.

Words are chosen here once. Every view carries the evidence that it stands on; nothing is concluded that the record does not hold.
"""
