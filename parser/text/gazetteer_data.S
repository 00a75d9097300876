/* The gazetteer's tables as they are. */
    .section .rodata, "a"
    .globl gainsay_countries_begin
    .type gainsay_countries_begin, @object
gainsay_countries_begin:
    .incbin GAINSAY_COUNTRIES
    .globl gainsay_countries_end
    .type gainsay_countries_end, @object
gainsay_countries_end:
    .byte 0
    .globl gainsay_cities_begin
    .type gainsay_cities_begin, @object
gainsay_cities_begin:
    .incbin GAINSAY_CITIES
    .globl gainsay_cities_end
    .type gainsay_cities_end, @object
gainsay_cities_end:
    .byte 0
    .section .note.GNU-stack, "", @progbits
