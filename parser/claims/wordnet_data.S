/* WordNet's relations between words as they are. */
    .section .rodata, "a"
    .globl gainsay_wordnet_begin
    .type gainsay_wordnet_begin, @object
gainsay_wordnet_begin:
    .incbin GAINSAY_WORDNET
    .globl gainsay_wordnet_end
    .type gainsay_wordnet_end, @object
gainsay_wordnet_end:
    .byte 0
    .section .note.GNU-stack, "", @progbits
