"""What is new: two records of one store, compared. Pure; ids of entities and events may differ, so that none is compared by its id."""
