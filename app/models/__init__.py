"""The records: what is stored, and what of it travels. No session and no I/O live here."""
