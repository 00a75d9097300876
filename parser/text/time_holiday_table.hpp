#pragma once
// The feasts that are known, and how texts spell them.

#include "parser/text/time_holidays.hpp"

#include <string_view>

namespace gainsay::text::values::holidays {

using Rule = Holiday::Rule;

constexpr Holiday fixed(int month, int day, int length = 1) {
    return {Rule::fixed, month, day, 0, 0, length};
}
constexpr Holiday nth(int n, int weekday, int month, int shift = 0, int length = 1) {
    return {Rule::nth, month, n, weekday, shift, length};
}
constexpr Holiday from(int weekday, int month, int day) {
    return {Rule::from, month, day, weekday, 0, 1};
}
constexpr Holiday easter(int shift, int length = 1) {
    return {Rule::easter, 1, 1, 0, shift, length};
}
constexpr Holiday orthodox(int shift, int length = 1) {
    return {Rule::orthodox, 1, 1, 0, shift, length};
}
/// With the evening before: `length` counts the days alone.
constexpr Holiday hebrew(int month, int day, int length = 1) {
    return {Rule::hebrew, month, day, 0, length > 1 ? -1 : 0, length > 1 ? length + 1 : 1};
}
constexpr Holiday islamic(int month, int day, int length = 1) {
    return {Rule::islamic, month, day, 0, 0, length};
}
constexpr Holiday hindu(int month, int lunar_day, int hour, int shift = 0, int length = 1) {
    return {Rule::hindu, month, lunar_day, hour, shift, length};
}
constexpr Holiday solstice(int sign, int shift = 0) {
    return {Rule::solstice, sign, 1, 0, shift, 1};
}

struct HolidayName {
    /// Names between bars, words in the singular and without "'s", longer names before their beginnings. A name with an
    /// exclamation mark is also a common word and needs its capital.
    std::string_view names;
    Holiday holiday;
    std::string_view region = "";  ///< only there
};

inline constexpr HolidayName kHolidays[] = {
    // By region before those that hold elsewhere.
    {"mother day|mothering sunday", easter(-21), "GB"},
    {"father day", nth(1, 6, 9), "AU"},
    {"father day", nth(1, 6, 9), "NZ"},
    {"thanksgiving day|thanksgiving", nth(2, 0, 10), "CA"},
    {"independence day", fixed(7, 4), "US"},
    {"may day bank holiday|early may bank holiday", nth(1, 0, 5), "GB"},
    {"queen official birthday|king official birthday|trooping the colour", nth(2, 5, 6), "GB"},
    {"queen birthday|king birthday|queen birthday holiday|king birthday holiday", nth(2, 0, 6), "AU"},
    {"queen birthday|king birthday", nth(1, 0, 6), "NZ"},
    {"labour day|labor day", nth(1, 0, 10), "AU"},
    {"labour day|labor day", nth(4, 0, 10), "NZ"},
    {"canberra day", nth(2, 0, 3), "AU"},
    {"melbourne cup day|melbourne cup", nth(1, 1, 11), "AU"},
    {"ekka|royal queensland show", nth(2, 4, 8, 0, 10), "AU"},
    {"family day", nth(3, 0, 2), "CA"},
    {"child day|children day", fixed(11, 14), "IN"},
    {"teacher day", fixed(9, 5), "IN"},
    {"republic day", fixed(1, 26), "IN"},
    {"independence day", fixed(8, 15), "IN"},
    // Fixed days.
    {"new year eve|silvester|hogmanay|!nye", fixed(12, 31)},
    {"new year day|yuandan", fixed(1, 1)},
    {"epiphany|three king day|twelfth day|twelfth night", fixed(1, 6)},
    {"orthodox christmas eve", fixed(1, 6)},
    {"national freedom day", fixed(2, 1)},
    {"candlemas|candlemas day", fixed(2, 2)},
    {"world cancer day", fixed(2, 4)},
    {"lincoln birthday|abraham lincoln birthday|darwin day", fixed(2, 12)},
    {"international mother language day", fixed(2, 21)},
    {"leap day", fixed(2, 29)},
    {"texas independence day", fixed(3, 2)},
    {"arbour day|tree planting day", fixed(3, 12)},
    {"white day|white lover day|white valentine day", fixed(3, 14)},
    {"ide of march", fixed(3, 15)},
    {"international day of happiness", fixed(3, 20)},
    {"world water day", fixed(3, 22)},
    {"world tb day|world tuberculosis day", fixed(3, 24)},
    {"lady day|annunciation|feast of the annunciation", fixed(3, 25)},
    {"cesar chavez day", fixed(3, 31)},
    {"world autism awareness day|world autism day", fixed(4, 2)},
    {"yuri night", fixed(4, 12)},
    {"ambedkar jayanti", fixed(4, 14)},
    {"world book day", fixed(4, 23)},
    {"walpurgi night|walpurgis night|walpurgisnacht", fixed(4, 30)},
    {"beltane|loyalty day|law day", fixed(5, 1)},
    {"world press freedom day", fixed(5, 3)},
    {"star war day|star wars day|youth day", fixed(5, 4)},
    {"international nurse day|nurse day", fixed(5, 12)},
    {"international day of family|international day of families", fixed(5, 15)},
    {"world no tobacco day", fixed(5, 31)},
    {"international child day|international children day|child day|children day", fixed(6, 1)},
    {"world environment day", fixed(6, 5)},
    {"d-day|world ocean day", fixed(6, 6)},
    {"russia day", fixed(6, 12)},
    {"world blood donor day", fixed(6, 14)},
    {"bloomsday", fixed(6, 16)},
    {"international yoga day|international day of yoga", fixed(6, 21)},
    {"midsummer eve|midsummer night", fixed(6, 23)},
    {"midsummer day|saint jean baptiste day|saint john day", fixed(6, 24)},
    {"world population day", fixed(7, 11)},
    {"mandela day|nelson mandela day", fixed(7, 18)},
    {"international friendship day", fixed(7, 30)},
    {"lammas|lammas day", fixed(8, 1)},
    {"hiroshima day", fixed(8, 6)},
    {"nagasaki day", fixed(8, 9)},
    {"international youth day", fixed(8, 12)},
    {"vj day|victory over japan day", fixed(8, 15)},
    {"world humanitarian day", fixed(8, 19)},
    {"woman equality day|women equality day", fixed(8, 26)},
    {"international literacy day", fixed(9, 8)},
    {"teacher day", fixed(9, 10)},
    {"constitution day|citizenship day", fixed(9, 17)},
    {"talk like a pirate day|international talk like a pirate day", fixed(9, 19)},
    {"international day of peace|world peace day", fixed(9, 21)},
    {"world tourism day", fixed(9, 27)},
    {"michaelma|michaelmas", fixed(9, 29)},
    {"gandhi jayanti|international day of non-violence", fixed(10, 2)},
    {"day of german unity|german unity day", fixed(10, 3)},
    {"world teacher day", fixed(10, 5)},
    {"leif erikson day", fixed(10, 9)},
    {"world mental health day", fixed(10, 10)},
    {"world food day", fixed(10, 16)},
    {"trafalgar day", fixed(10, 21)},
    {"mischief night|devil night", fixed(10, 30)},
    {"world kindness day", fixed(11, 13)},
    {"world diabete day|world diabetes day", fixed(11, 14)},
    {"international man day|international men day", fixed(11, 19)},
    {"universal child day|universal children day|world child day|world children day", fixed(11, 20)},
    {"saint nichola day|saint nicholas day|nicholas day", fixed(12, 6)},
    {"feast of the immaculate conception|immaculate conception", fixed(12, 8)},
    {"saint lucia day|lucia day|saint lucy day", fixed(12, 13)},
    {"bill of right day|bill of rights day", fixed(12, 15)},
    {"festivus", fixed(12, 23)},
    {"holy innocent day|holy innocents day|childermas", fixed(12, 28)},
    {"orthodox christmas day|orthodox christmas", fixed(1, 7)},
    {"orthodox new year|old new year", fixed(1, 14)},
    {"inauguration day", fixed(1, 20)},
    {"burn night", fixed(1, 25)},
    {"australia day", fixed(1, 26)},
    {"holocaust remembrance day|international holocaust remembrance day", fixed(1, 27)},
    {"groundhog day", fixed(2, 2)},
    {"waitangi day", fixed(2, 6)},
    {"valentine day|valentine", fixed(2, 14)},
    {"david day", fixed(3, 1)},
    {"international women day|women day", fixed(3, 8)},
    {"pi day", fixed(3, 14)},
    {"patrick day|paddy day|patty day", fixed(3, 17)},
    {"nowruz|norouz|persian new year", fixed(3, 20)},
    {"april fool day|april fool|all fool day", fixed(4, 1)},
    {"world health day", fixed(4, 7)},
    {"emancipation day", {Rule::workday, 4, 16, 0, 0, 1}},
    {"tax day", fixed(4, 15)},
    {"earth day", fixed(4, 22)},
    {"george day", fixed(4, 23)},
    {"king day|koningsdag", fixed(4, 27)},
    {"lei day", fixed(5, 1)},
    {"anzac day", fixed(4, 25)},
    {"international worker day|international workers day|worker day|may day|international labour day", fixed(5, 1)},
    {"cinco de mayo", fixed(5, 5)},
    {"rabindra jayanti|rabindranath jayanti", fixed(5, 9)},
    {"ve day|victory in europe day", fixed(5, 8)},
    {"victory day|europe day", fixed(5, 9)},
    {"flag day", fixed(6, 14)},
    {"juneteenth|juneteenth day", fixed(6, 19)},
    {"world refugee day", fixed(6, 20)},
    {"canada day", fixed(7, 1)},
    {"fourth of july", fixed(7, 4)},
    {"bastille day", fixed(7, 14)},
    {"assumption day|assumption of mary", fixed(8, 15)},
    {"patriot day", fixed(9, 11)},
    {"rosa park day", fixed(12, 1)},
    {"united nation day", fixed(10, 24)},
    {"halloween|all hallow eve|hallowe'en|samhain", fixed(10, 31)},
    {"all saint day|all hallow day|hallowmas", fixed(11, 1)},
    {"all soul day|day of the dead|dia de muertos|dia de los muertos", fixed(11, 2)},
    {"guy fawke night|guy fawke day|guy fawkes night|guy fawkes day|bonfire night|gunpowder day", fixed(11, 5)},
    {"veteran day|armistice day|remembrance day|single day|poppy day|martinmas|martinma", fixed(11, 11)},
    {"andrew day", fixed(11, 30)},
    {"world aids day", fixed(12, 1)},
    {"pearl harbor day|pearl harbor remembrance day", fixed(12, 7)},
    {"human right day", fixed(12, 10)},
    {"christmas eve|xmas eve", fixed(12, 24)},
    {"christmas day|christmas|xmas day|xmas", fixed(12, 25)},
    {"boxing day|stephen day|mao birthday", fixed(12, 26)},
    {"kwanzaa", fixed(12, 26, 7)},
    {"boss day", {Rule::workday, 10, 16, 0, 0, 1}},
    // Weekdays of a month.
    {"martin luther king day|martin luther king jr day|martin luther king junior day|mlk day|mlk jr day|"
     "martin luther king birthday|martin luther king jr birthday|civil right day|dr king birthday",
     nth(3, 0, 1)},
    {"president day|washington birthday|george washington birthday|washington day", nth(3, 0, 2)},
    {"patriot day holiday|patriots day holiday", nth(3, 0, 4)},
    {"friendship day", nth(1, 6, 8)},
    {"native american day|american indian day", nth(4, 4, 9)},
    {"cousin day", fixed(7, 24)},
    {"seward day", nth(-1, 0, 3)},
    {"kentucky derby day", nth(1, 5, 5)},
    {"world aid day", fixed(12, 1)},
    {"tsunami tuesday|super duper tuesday|mega tuesday", nth(1, 1, 2)},
    {"mini tuesday", nth(1, 1, 2)},
    {"super tuesday", nth(1, 1, 3)},
    {"earth hour", nth(-1, 5, 3)},
    {"commonwealth day", nth(2, 0, 3)},
    {"administrative professional day|secretary day|secretaries day|admin day", nth(-1, 5, 4, -3)},
    {"arbor day", nth(-1, 4, 4)},
    {"mother day|mothers day", nth(2, 6, 5)},
    {"armed force day", nth(3, 5, 5)},
    {"daylight saving start day|daylight saving start|start of daylight saving|spring forward", nth(2, 6, 3)},
    {"daylight saving end day|daylight saving end|end of daylight saving|fall back sunday", nth(1, 6, 11)},
    {"victoria day", from(0, 5, 18)},
    {"reconciliation day", from(0, 5, 27)},
    {"spring bank holiday", nth(-1, 0, 5)},
    {"memorial day", nth(-1, 0, 5)},
    {"father day", nth(3, 6, 6)},
    {"parent day", nth(4, 6, 7)},
    {"civic holiday", nth(1, 0, 8)},
    {"summer bank holiday|late summer bank holiday|august bank holiday", nth(-1, 0, 8)},
    {"labor day weekend|labour day weekend", nth(1, 0, 9, -2, 3)},
    {"labor day|labour day", nth(1, 0, 9)},
    {"national grandparent day|grandparent day", nth(1, 0, 9, 6)},
    {"columbus day|indigenous people day|indigenous peoples day", nth(2, 0, 10)},
    {"sweetest day", nth(3, 5, 10)},
    {"election day|midterm election day", from(1, 11, 2)},
    {"thanksgiving eve", nth(4, 3, 11, -1)},
    {"thanksgiving weekend", nth(4, 3, 11, 0, 4)},
    {"thanksgiving day|thanksgiving", nth(4, 3, 11)},
    {"black friday", nth(4, 3, 11, 1)},
    {"small business saturday", nth(4, 3, 11, 2)},
    {"cyber monday", nth(4, 3, 11, 4)},
    {"giving tuesday", nth(4, 3, 11, 5)},
    {"remembrance sunday", nth(2, 6, 11)},
    {"advent sunday|first sunday of advent|first advent", from(6, 11, 27)},
    {"christ the king|feast of christ the king|stir up sunday|sunday before advent", from(6, 11, 20)},
    // Around Easter.
    {"orthodox easter sunday|orthodox easter day|orthodox easter|pascha|greek easter", orthodox(0)},
    {"orthodox good friday|great friday", orthodox(-2)},
    {"orthodox easter monday", orthodox(1)},
    {"orthodox palm sunday|branch sunday", orthodox(-7)},
    {"lazaru saturday|lazarus saturday", orthodox(-8)},
    {"orthodox holy saturday|great saturday", orthodox(-1)},
    {"orthodox maundy thursday|great thursday", orthodox(-3)},
    {"orthodox ascension day|orthodox ascension", orthodox(39)},
    {"orthodox whit monday|orthodox pentecost monday", orthodox(50)},
    {"clean monday|orthodox ash monday|ash monday|shrove monday|orthodox shrove monday|green monday|pure monday",
     orthodox(-48)},
    {"great lent|great fast", orthodox(-48, 40)},
    {"orthodox pentecost", orthodox(49)},
    {"rose monday|rosenmontag", easter(-48)},
    {"shrove tuesday|pancake tuesday|pancake day|fat tuesday|mardi gras|shrovetide", easter(-47)},
    {"ash wednesday", easter(-46)},
    {"!lent", easter(-46, 46)},
    {"palm sunday", easter(-7)},
    {"holy week", easter(-7, 7)},
    {"spy wednesday|holy wednesday", easter(-4)},
    {"maundy thursday|holy thursday|covenant thursday|thursday of mystery|thursday of mysteries", easter(-3)},
    {"good friday", easter(-2)},
    {"holy saturday|black saturday|easter eve|easter saturday|easter vigil", easter(-1)},
    {"easter monday", easter(1)},
    {"easter weekend", easter(-2, 4)},
    {"easter sunday|easter day|easter", easter(0)},
    {"low sunday|divine mercy sunday|quasimodo sunday", easter(7)},
    {"ascension day|feast of the ascension|ascension thursday|ascension of jesus|ascension of christ|holy ascension",
     easter(39)},
    {"pentecost|whit sunday|white sunday|whitsunday|whitsun|pentecost sunday", easter(49)},
    {"whit monday|pentecost monday|monday of the holy spirit|whitmonday", easter(50)},
    {"trinity sunday", easter(56)},
    {"corpus christi|feast of corpus christi|corpus domini", easter(60)},
    {"sacred heart|feast of the sacred heart", easter(68)},
    // By the Hebrew calendar.
    {"passover|pesach|pesah|pessach", hebrew(1, 15, 8)},
    {"yom hashoah|yom ha shoah|yom ha'shoah", hebrew(1, 27)},
    {"yom hazikaron|yom ha zikaron", hebrew(2, 4)},
    {"yom haatzmaut|yom ha'atzmaut|yom ha atzmaut|israeli independence day", hebrew(2, 5)},
    {"pesach sheni", hebrew(2, 14)},
    {"yom yerushalayim|jerusalem day", hebrew(2, 28)},
    {"lag baomer|lag b'omer|lag ba'omer|lag la'omer|lag ba omer", hebrew(2, 18)},
    {"shavuot|shavuoth|shavuo|shavuos|shavuoth|feast of week|feast of the week", hebrew(3, 6, 2)},
    {"tisha b'av|tisha bav|tish'a b'av|tisha be'av|ninth of av", hebrew(5, 9)},
    {"tu b'av|tu bav", hebrew(5, 15)},
    {"rosh hashanah|rosh hashana|rosh hashanna|rosh ha shanah|rosh ha shana|rosh hoshanah|jewish new year|"
     "hebrew new year|yom teruah|feast of trumpet",
     hebrew(7, 1, 2)},
    {"fast of gedaliah|fast of gedalia|tzom gedaliah", hebrew(7, 3)},
    {"yom kippur|yom kipur|day of atonement|day of the atonement", hebrew(7, 10)},
    {"sukkot|sukkoth|sukko|sukkos|succot|succoth|succos|feast of tabernacle|feast of the tabernacle|feast of booth|"
     "feast of the ingathering",
     hebrew(7, 15, 7)},
    {"hoshana rabbah|hoshana rabba", hebrew(7, 21)},
    {"shemini atzeret|shmini atzeret|shemini atzere", hebrew(7, 22)},
    {"simchat torah|simhat torah|simcha torah|simchas torah", hebrew(7, 23)},
    // The days on whose evenings the lights burn.
    {"hanukkah|hannukkah|hannukah|hanukah|hanukka|hanuka|hannuka|hannukka|chanukah|chanukkah|chanuka|channukah|"
     "feast of dedication|jewish festival of light",
     {Rule::hebrew, 9, 25, 0, -1, 8}},
    {"asarah b'tevet|tenth of tevet|fast of tevet", hebrew(10, 10)},
    {"tu bishvat|tu bishevat|tu b'shevat|tu b'shvat|tu bshevat|tu bshvat|new year of the tree", hebrew(11, 15)},
    {"shushan purim", hebrew(12, 15)},
    {"purim|feast of lot", hebrew(12, 14)},
    {"fast of esther|ta'anit esther|taanit esther", hebrew(12, 13)},
    // By the Islamic calendar.
    {"islamic new year|hijri new year|arabic new year|muslim new year|amun jadid|muharram", islamic(1, 1)},
    {"ashura|day of ashura|yom ashura|ashoura|aashura|day of remembrance of ashura", islamic(1, 10)},
    {"arbaeen|arba'een|chehlum", islamic(2, 20)},
    {"mawlid|maulid|mawlid an nabi|mawlid al nabi|mawlid nabi|maulid nabi|maulidur rasul|milad un nabi|"
     "milad an nabi|milad al nabi|eid milad un nabi|eid e milad|eid milad|eid e milad un nabi|id e milad|"
     "barah wafat|mouloud|prophet birthday|prophet muhammad birthday|birthday of the prophet",
     islamic(3, 12)},
    {"isra and mi'raj|isra and miraj|isra and meraj|isra miraj|isra mi'raj|laylat al miraj|lailat al miraj|"
     "laylat al mi'raj|lailat al mi'raj|lailatul miraj|shab e miraj|shab e meraj",
     islamic(7, 27)},
    {"laylat al bara'at|laylat al baraat|lailat al baraat|lailatul baraat|shab e barat|mid sha'ban|mid shaban|"
     "nisf shaban|night of forgiveness",
     islamic(8, 15)},
    {"laylat al qadr|laylat al kadr|laylatul qadr|laylatul kadr|lailat al qadr|lailatul qadr|shab e qadr|"
     "night of power|night of destiny|night of decree|night of measure|night of value",
     islamic(9, 27)},
    {"ramadan|ramadhan|ramzan|ramazan|ramadaan|ramathan", {Rule::islamic_month, 9, 1, 0, 0, 30}},
    {"eid al fitr|eid ul fitr|eid al fitri|eid ul fitri|id al fitr|id ul fitr|id ul fitri|idul fitri|idul fitr|"
     "eid el fitr|eid e fitr|eidul fitr|aidilfitri|hari raya aidilfitri|hari raya puasa|meethi eid|ramzan eid|"
     "ramzan id|eid fitr|lesser eid|sugar feast",
     islamic(10, 1)},
    {"day of arafah|day of arafat|day of arafa|arafat day|arafah day|arafa day", islamic(12, 9)},
    {"eid al adha|eid ul adha|eid el adha|eid e adha|eidul adha|eid adha|eid al azha|eid ul azha|eid ul zuha|"
     "id al adha|id ul adha|id ul azha|id ul zuha|idul adha|idul juha|feast of the sacrifice|feast of sacrifice|"
     "festival of the sacrifice|festival of sacrifice|sacrifice feast|greater eid|bakr id|bakr eid|bakra eid|bakra id|"
     "bakri eid|bakri id|bakrid|bakreid|hari raya haji|kurban bayram|kurban bayrami",
     islamic(12, 10)},
    // By the moon in East and South Asia.
    {"chinese new year eve|lunar new year eve", {Rule::chinese, 1, 1, 0, -1, 1}},
    {"lantern festival", {Rule::chinese, 1, 1, 0, 14, 1}},
    {"chinese new year day|chinese new year|spring festival|tet|lunar new year day|lunar new year|chinese lunar new "
     "year",
     {Rule::chinese, 1, 1, 0, 0, 1}},
    {"ugadi|yugadi|gudi padwa|gudhi padwa|samvatsaradi|chaitra sukhladi|chaitra shukladi|chaitra sukladi|"
     "telugu new year|kannada new year|marathi new year|navreh",
     hindu(1, 1, 6)},
    {"cheti chand|chetichand", hindu(1, 2, 18)},
    {"gangaur", hindu(1, 3, 7)},
    {"chaitra navratri|chaitra navaratri|vasanta navaratri|vasant navratri", hindu(1, 1, 6, 0, 9)},
    {"ram navami|rama navami|ramanavami|ramnavami|sri rama navami|shree ram navami", hindu(1, 9, 12)},
    {"mahavir jayanti|mahaveer jayanti|mahavira jayanti|mahavir janma kalyanak|mahaveer janma kalyanak",
     hindu(1, 13, 6)},
    {"hanuman jayanti|hanumanth jayanti", hindu(1, 15, 6)},
    {"akshaya tritiya|akshay tritiya|akshaya tritiya|akshaya trutiya|akha teej|parashurama jayanti|parashuram jayanti",
     hindu(2, 3, 9)},
    {"buddha purnima|buddha poornima|buddha day|buddha jayanti|buddha birthday|vesak|vesak day|wesak|wesak day",
     hindu(2, 15, 6)},
    {"rath yatra|ratha yatra|ratha jatra|rathayatra|rathyatra|chariot festival|jagannath rath yatra", hindu(4, 2, 6)},
    {"guru purnima|guru poornima|vyasa purnima", hindu(4, 15, 6)},
    {"hariyali teej", hindu(5, 3, 6)},
    {"nag panchami|naga panchami", hindu(5, 5, 6)},
    {"raksha bandhan|rakshabandhan|raksha bandan|rakhi|rakhi purnima|rakhri|saluno|silono", hindu(5, 15, 9)},
    {"krishna janmashtami|sri krishna janmashtami|janmashtami|janmastami|janamashtami|krishna jayanti|"
     "krishnashtami|gokulashtami|gokul ashtami|sree jayanthi|sri jayanti|saatam aatham",
     hindu(5, 23, 24)},
    {"hartalika teej", hindu(6, 3, 6)},
    {"ganesh chaturthi|ganesha chaturthi|ganesh chathurthi|ganesh chaturti|vinayaka chaturthi|vinayak chaturthi|"
     "vinayaka chavithi|vinayagar chaturthi",
     hindu(6, 4, 12)},
    {"anant chaturdashi|ananta chaturdashi", hindu(6, 14, 6)},
    {"navaratri|navratri|navarathri|navratra|sharad navratri|sharada navaratri|shardiya navratri",
     hindu(7, 1, 6, 0, 9)},
    {"durga puja|durga pooja|durgotsava|durgapuja", hindu(7, 1, 6, 0, 10)},
    {"maha saptami", hindu(7, 7, 7)},
    {"maha ashtami|durga ashtami", hindu(7, 8, 7)},
    {"maha navami", hindu(7, 9, 7)},
    {"dussehra|dussehera|dushera|dasara|dasra|dashain|dashahara|vijayadashami|vijayadasami|vijaya "
     "dashami|vijaydashami|dasain",
     hindu(7, 10, 14)},
    {"sharad purnima|kojagiri purnima|kojagari purnima", hindu(7, 15, 19)},
    {"valmiki jayanti|maharishi valmiki jayanti|maharshi valmiki jayanti|valmiki pargat diwas|pargat diwas",
     hindu(7, 15, 7)},
    {"karva chauth|karwa chauth|karaka chaturthi", hindu(7, 19, 20)},
    {"dhantera|dhanteras|dhan teras|dhanatrayodashi|dhanvantari trayodashi", hindu(7, 28, 19)},
    {"kali chaudas|kali chauda|roop chaudas|roop chauda|naraka chaturdashi|narak chaturdashi|naraka chaturdasi|choti "
     "diwali|"
     "chhoti diwali|naraka nivaran chaturdashi|bhoot chaturdashi",
     hindu(7, 30, 19, -1)},
    {"diwali|deepavali|deepawali|divali|dipavali|dipawali|lakshmi puja|laxmi puja|lakshmi pooja|kali puja|bandi chhor "
     "divas|"
     "tihar",
     hindu(7, 30, 19)},
    {"govardhan puja|govardhan pooja|annakut|annakoot|bali padyami|bali pratipada", hindu(7, 30, 19, 1)},
    {"bhai dooj|bhai duj|bhaiya dooj|bhaiduj|bhau beej|bhaubeej|bhai tika|bhai phonta|yama dwitiya|bhratri dwitiya",
     hindu(8, 2, 13)},
    {"chhath puja|chhath pooja|chhath parva|chhathi|chhath|chhat puja|chath puja|dala puja|dala chhath|surya shashthi",
     hindu(8, 6, 18)},
    {"dev uthani ekadashi|devutthana ekadashi|prabodhini ekadashi", hindu(8, 11, 6)},
    {"tulsi vivah", hindu(8, 12, 6)},
    {"kartik purnima|dev deepawali|dev diwali", hindu(8, 15, 6)},
    {"guru nanak jayanti|guru nanak birthday|guru nanak gurpurab|guru nanak gurpurb|guru nanak prakash "
     "utsav|gurpurab|gurpurb",
     hindu(8, 15, 7)},
    {"gita jayanti", hindu(9, 11, 6)},
    {"vasant panchami|vasanta panchami|basant panchami|saraswati puja|saraswati jayanti|saraswati pooja",
     hindu(11, 5, 9)},
    {"ratha saptami|rath saptami", hindu(11, 7, 6)},
    {"guru ravidas jayanti|guru ravidass jayanti|ravidas jayanti|ravidass jayanti|guru ravida birthday|guru ravidas "
     "birthday|"
     "guru ravidass birthday",
     hindu(11, 15, 7)},
    {"maha shivaratri|maha shivarathri|mahashivratri|mahashivaratri|shivaratri|shivarathri|shivratri|maha shivratri",
     hindu(11, 29, 24)},
    {"holika dahan|holika puja|chhoti holi|choti holi|kama dahanam|kamudu pyre", hindu(12, 15, 19)},
    {"holi|rangwali holi|dhulandi|dhuleti|dhulivandan|dol jatra|dol yatra|phagwah|jajiri", hindu(12, 15, 19, 1)},
    {"hola mohalla|hola mahalla|hola", hindu(12, 15, 19, 2)},
    {"vaisakhi|baisakhi|vasakhi|vaishakhi|vaisakha|mesadi|mesha sankranti|tamil new year|puthandu|puthuvarudam|"
     "tamil puthandu|bengali new year|pohela boishakh|poila boishakh|nabo barsho|vaisakhadi|bihu|rongali bihu|bohag "
     "bihu|"
     "maha vishuva sankranti|pana sankranti",
     solstice(0)},
    {"jamshedi navroz|jamshed navroz|parsi new year|pateti", {Rule::fixed, 8, 16, 0, 0, 1}},
    {"vishwakarma puja|vishwakarma jayanti|vishwakarma day", solstice(5)},
    {"boghi pandigai|boghi|bhogi pandigai|bhogi|lohri", solstice(9, -1)},
    {"thai pongal|tai pongal|pongal|makar sankranti|makara sankranti|makara sankranthi|makar sankrant|magha sankranti|"
     "maghi|sankranti|sankranthi|uttarayan",
     solstice(9)},
    {"mattu pongal|maattu pongal", solstice(9, 1)},
    {"kaanum pongal|kanum pongal|kanni pongal", solstice(9, 2)},
};

}  // namespace gainsay::text::values::holidays
