"""What the data is: frozen records, one concept a file. They read nothing and decide nothing."""
