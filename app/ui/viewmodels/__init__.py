"""What each screen knows: state, commands, signals. QtCore only; no widget, no SQL, no HTTP."""
