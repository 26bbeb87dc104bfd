"""One screen a file: widgets of the design language over one view-model."""
