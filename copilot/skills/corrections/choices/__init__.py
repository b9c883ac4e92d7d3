"""What there is to choose: colours, flavours, sizes, and values of which goods have one."""
