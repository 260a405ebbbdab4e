"""Word lists of intake: agencies, outlets, page furniture. Each file says where it is from."""
