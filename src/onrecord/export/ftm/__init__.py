"""The record as FollowTheMoney entities. The library is the extra `ftm`; nothing here imports it before it is asked for."""
