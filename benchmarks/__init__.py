"""How the record grows: generated reports, and what adding and asking cost. Not installed, and no part of the tests."""
