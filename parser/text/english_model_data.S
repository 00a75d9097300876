/* The model file as it is, so that it costs neither compile time nor start-up. */
    .section .rodata, "a"
    .balign 64
    .globl gainsay_english_model_begin
    .type gainsay_english_model_begin, @object
gainsay_english_model_begin:
    .incbin GAINSAY_ENGLISH_MODEL
    .globl gainsay_english_model_end
    .type gainsay_english_model_end, @object
gainsay_english_model_end:
    .byte 0
    .section .note.GNU-stack, "", @progbits
