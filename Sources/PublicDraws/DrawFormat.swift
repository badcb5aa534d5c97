/// Draws (摇号) that anyone can redo: a list fixed beforehand, public seeds, and arithmetic.
let drawFormat = 1
