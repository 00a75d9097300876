#include "parser/text/structure.hpp"

#include "parser/text/article_dateline.hpp"
#include "parser/text/structure_cues.hpp"
#include "parser/text/structure_notes.hpp"
#include "parser/text/structure_split.hpp"
#include "parser/text/structure_traits.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_set>

namespace gainsay::text {
namespace {

constexpr std::size_t kLongestTitle = 24;   // words
constexpr std::size_t kLongestSubhead = 9;  // words
constexpr std::size_t kRealParagraph = 12;  // words of a block that is surely prose
constexpr double kTitleCase = 0.6;          // share of capitals from which on a line is in title case
constexpr double kEndOfArticle = 0.65;      // share of the prose that must stand before an end mark
constexpr std::size_t kNgram = 5;           // words that do not repeat by chance

class Classifier {
public:
    Classifier(std::vector<Block>& blocks, const StructureHints& hints)
        : blocks_(blocks), title_(traits_of(hints.title)), author_(traits_of(hints.author).plain) {}

    void run() {
        blocks_ = split_blocks(std::move(blocks_));
        for (const Block& block : blocks_) traits_.push_back(traits_of(block.content.text));
        for (std::size_t i = 0; i < blocks_.size(); ++i) classify_alone(i);
        mark_corrections();
        mark_quotes();
        mark_headline();
        mark_repetitions();
        mark_names();
        mark_staff_lines();
        mark_after_end();
        mark_comments();
        mark_announced();
        mark_clips();
        mark_lists();
        mark_titles();
    }

private:
    bool open(std::size_t i) const { return blocks_[i].kind == BlockKind::paragraph; }
    void set(std::size_t i, BlockKind kind) { blocks_[i].kind = kind; }
    bool prose(std::size_t i) const {
        const BlockTraits& t = traits_[i];
        return open(i) && (t.ends_sentence || t.sentences > 1 || t.words.size() > kLongestTitle) &&
               (t.words.size() >= kRealParagraph || t.sentences > 1);
    }
    std::size_t last_prose() const {
        for (std::size_t i = blocks_.size(); i > 0; --i) {
            if (prose(i - 1)) return i - 1;
        }
        return 0;
    }
    std::size_t first_prose() const {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (prose(i)) return i;
        }
        return blocks_.size();
    }
    bool plausible_title(std::size_t i) const {
        const BlockTraits& t = traits_[i];
        const char first = blocks_[i].content.text.empty() ? ' ' : blocks_[i].content.text[0];
        const bool small = first >= 'a' && first <= 'z';
        return t.title_like() && !small && t.words.size() <= kLongestTitle && !t.dash_start &&
               !(t.quoted_start && t.ends_sentence) && !t.plain.ends_with(",") && !t.plain.ends_with(";");
    }
    bool same_title(const BlockTraits& a, const BlockTraits& b) const {
        const std::size_t shared = std::min(a.words.size(), b.words.size());
        return shared >= 3 &&
               std::equal(a.words.begin(), a.words.begin() + static_cast<std::ptrdiff_t>(shared), b.words.begin());
    }

    void classify_alone(std::size_t i);
    void mark_corrections();
    void mark_announced();
    void mark_clips();
    void mark_staff_lines();
    void mark_comments();
    void mark_quotes();
    void mark_headline();
    void mark_repetitions();
    void mark_names();
    void mark_after_end();
    void mark_lists();
    void mark_titles();
    void mark_title_between(std::size_t i);

    std::vector<Block>& blocks_;
    std::vector<BlockTraits> traits_;
    BlockTraits title_;
    std::string author_;
    std::size_t first_prose_ = 0;
};

void Classifier::classify_alone(std::size_t i) {
    const BlockTraits& t = traits_[i];
    if (blocks_[i].kind == BlockKind::list_item && (is_label(t) || is_counter(t))) set(i, BlockKind::furniture);
    if (blocks_[i].kind == BlockKind::list_item && is_credit(t)) set(i, BlockKind::credit);
    const bool titled = blocks_[i].kind == BlockKind::subhead;
    if (titled && (is_label(t) || is_teaser(t, blocks_[i].content.text))) set(i, BlockKind::furniture);
    if (!open(i)) return;
    if (is_correction(t)) {
        set(i, BlockKind::correction);
    } else if (is_counter(t)) {
        set(i, BlockKind::counter);
    } else if (is_label(t) || is_copyright(t) || is_menu(t) || speaks_to_readers(t)) {
        set(i, BlockKind::furniture);
    } else if (is_teaser(t, blocks_[i].content.text)) {
        set(i, BlockKind::related_headline);
    } else if (is_credit(t)) {
        set(i, BlockKind::credit);
    } else if (opens_like_caption(t)) {
        set(i, BlockKind::caption);
    } else if (is_author_box(t, author_)) {
        set(i, BlockKind::author_box);
    } else if (is_appeal(t)) {
        set(i, BlockKind::newsletter);
    } else if (is_byline(t)) {
        set(i, BlockKind::byline);
    }
}

/// What stands below the heading "Correction" as long as it speaks of errors.
void Classifier::mark_corrections() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        if (!is_correction_heading(traits_[i]) || !carries_claims(blocks_[i].kind)) continue;
        set(i, BlockKind::correction);
        for (std::size_t k = i + 1; k < blocks_.size() && open(k) && tells_of_error(traits_[k]); ++k)
            set(k, BlockKind::correction);
    }
}

/// Points of a list behind "Related articles" or "Videos", whatever the mark-up calls them.
void Classifier::mark_announced() {
    for (std::size_t i = 0; i + 1 < blocks_.size(); ++i) {
        if (blocks_[i].kind != BlockKind::furniture || traits_[i].words.size() > 5) continue;
        const bool contents = lists_contents(traits_[i]);
        if (!announces_other_stories(traits_[i]) && !announces_pictures(traits_[i]) && !contents) continue;
        for (std::size_t k = i + 1; k < blocks_.size(); ++k) {
            const bool item = blocks_[k].kind == BlockKind::list_item ||
                              (contents && open(k) && traits_[k].words.size() <= kLongestSubhead);
            if (!item || !traits_[k].title_like() || traits_[k].words.size() > kLongestTitle) break;
            set(k, contents ? BlockKind::furniture : BlockKind::related_headline);
        }
    }
}

/// Three films or more in a row. Their lengths go up and down; the clock times of a timeline only go up.
void Classifier::mark_clips() {
    for (std::size_t i = 0; i < blocks_.size();) {
        std::size_t last = i;
        bool falls = false;
        for (; last < blocks_.size() && open(last) && is_clip(traits_[last]); ++last)
            falls = falls || (last > i && traits_[last].words[0] < traits_[last - 1].words[0]);
        for (std::size_t k = i; falls && last - i >= 3 && k < last; ++k) set(k, BlockKind::related_headline);
        i = std::max(last, i + 1);
    }
}

/// Lines of names and outlets between the headline and the story.
void Classifier::mark_staff_lines() {
    for (std::size_t i = 0; i < first_prose_ && i < blocks_.size(); ++i) {
        if (open(i) && is_list_of_names(traits_[i])) set(i, BlockKind::byline);
        const bool below = i > 0 && blocks_[i - 1].kind == BlockKind::byline;
        if (open(i) && below && traits_[i].all_caps && traits_[i].words.size() <= 4) set(i, BlockKind::byline);
    }
}

/// Readers' comments below the story: from their heading on, when several marks of comments follow it.
void Classifier::mark_comments() {
    std::size_t paragraphs = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        paragraphs += prose(i) ? 1 : 0;
        if (paragraphs < 3 || !is_comment_mark(traits_[i])) continue;
        const std::size_t reach = std::min(blocks_.size(), i + 24);
        const auto marks = std::count_if(traits_.begin() + static_cast<std::ptrdiff_t>(i),
                                         traits_.begin() + static_cast<std::ptrdiff_t>(reach), is_comment_mark);
        if (marks < 3) continue;
        for (std::size_t k = i; k < blocks_.size(); ++k)
            if (carries_claims(blocks_[k].kind)) set(k, BlockKind::furniture);
        return;
    }
}

/// A quotation with the line "- Name, office" below it, and embedded posts ("… (@name) November 30, 2016").
void Classifier::mark_quotes() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        if (!open(i)) continue;
        const BlockTraits& t = traits_[i];
        const bool names_speaker = t.dash_start && !t.ends_full_stop && t.words.size() <= 14;
        if (names_speaker && i > 0 && traits_[i - 1].quoted_start &&
            (open(i - 1) || blocks_[i - 1].kind == BlockKind::quote)) {
            set(i - 1, BlockKind::quote);
            set(i, BlockKind::quote);
        }
        const bool dated = !t.words.empty() && t.words.back().size() == 4 && t.words.back().starts_with("20");
        const bool post = dated && t.contains("(@") && !t.ends_full_stop;
        if (post || t.contains("pic.twitter.com/")) set(i, BlockKind::quote);
        if (post && t.dash_start && i > 0 && open(i - 1)) set(i - 1, BlockKind::quote);  // the words of the post
    }
}

void Classifier::mark_headline() {
    const bool marked =
        std::any_of(blocks_.begin(), blocks_.end(), [](const Block& b) { return b.kind == BlockKind::headline; });
    std::size_t headline = blocks_.size();
    const std::size_t story = first_prose();
    for (std::size_t i = 0; i < blocks_.size() && !marked && headline == blocks_.size(); ++i) {
        if (open(i) && !title_.words.empty() && same_title(traits_[i], title_)) headline = i;
    }
    for (std::size_t i = 0; i < story && !marked && headline == blocks_.size(); ++i) {
        if (open(i) && plausible_title(i) && traits_[i].words.size() >= 4) headline = i;
    }
    for (std::size_t i = 0; i < story && !marked && headline == blocks_.size(); ++i) {
        if (open(i) && plausible_title(i) && traits_[i].words.size() >= 2) headline = i;
    }
    // One line alone is a text, not a title without an article.
    const bool alone =
        std::count_if(blocks_.begin(), blocks_.end(), [](const Block& b) { return carries_claims(b.kind); }) < 2;
    if (headline < blocks_.size() && !alone) {
        set(headline, BlockKind::headline);
        for (std::size_t i = 0; i < headline; ++i) {
            if (open(i) && plausible_title(i) && traits_[i].words.size() <= 3) set(i, BlockKind::furniture);
        }
    }
    const auto shown =
        std::find_if(blocks_.begin(), blocks_.end(), [](const Block& b) { return b.kind == BlockKind::headline; });
    const BlockTraits* title =
        shown != blocks_.end() ? &traits_[static_cast<std::size_t>(shown - blocks_.begin())] : nullptr;
    for (std::size_t i = 0; title != nullptr && i < blocks_.size(); ++i) {
        const bool repeated = &traits_[i] != title && plausible_title(i) && same_title(traits_[i], *title);
        if (repeated && (open(i) || blocks_[i].kind == BlockKind::headline)) set(i, BlockKind::furniture);
    }
}

std::string ngram(const std::vector<std::string>& words, std::size_t at) {
    std::string out;
    for (std::size_t i = at; i < at + kNgram; ++i) out += words[i] + ' ';
    return out;
}

/// Number of words inside the quotation marks of `"Words and more." - Jane Doe, baker`; all words of other blocks.
std::size_t words_before_speaker(const BlockTraits& block) {
    const std::size_t at = block.plain.find("\" - ");
    return at == std::string::npos ? block.words.size() : traits_of(block.plain.substr(0, at + 1)).words.size();
}

/// Lines that come again are furniture; a quotation whose words stand in the text as well is a pull quote.
void Classifier::mark_repetitions() {
    std::map<std::string_view, std::size_t> seen;
    std::map<std::string_view, std::size_t> times;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        if (open(i)) ++times[traits_[i].plain];
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        const BlockTraits& t = traits_[i];
        if (!carries_claims(blocks_[i].kind) || t.words.empty()) continue;
        const auto [earlier, first] = seen.emplace(t.plain, i);
        const bool banner = open(i) && t.title_like() && !t.quoted_start && times[t.plain] > 2;
        const bool again = !first && t.words.size() >= 3 && !t.dash_start;
        // Words that stand below the picture and in the story count once: in the story.
        if (again && open(i) && blocks_[earlier->second].kind == BlockKind::caption) {
            set(earlier->second, BlockKind::furniture);
        } else if (banner || again) {
            set(i, BlockKind::furniture);
        }
    }
    std::unordered_set<std::string> grams;  // asked only, never listed
    // Words in quotation marks and nothing else but who said them, behind a dash.
    const auto is_candidate = [&](std::size_t i) {
        const BlockTraits& t = traits_[i];
        const std::size_t quoted = words_before_speaker(t);
        const bool shown = quoted < t.words.size() || t.plain.find_last_not_of(".") == t.plain.rfind('"');
        return (blocks_[i].kind == BlockKind::quote || (open(i) && t.quoted_start && shown)) && quoted > kNgram &&
               t.words.size() <= 60;
    };
    bool any = false;
    for (std::size_t i = 0; i < blocks_.size(); ++i) any = any || is_candidate(i);
    for (std::size_t i = 0; any && i < blocks_.size(); ++i) {
        const auto& words = traits_[i].words;
        if (!carries_claims(blocks_[i].kind) || is_candidate(i)) continue;
        for (std::size_t at = 0; at + kNgram <= words.size(); ++at) grams.insert(ngram(words, at));
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        if (!is_candidate(i)) continue;
        const auto& words = traits_[i].words;
        const std::size_t quoted = words_before_speaker(traits_[i]);
        bool all = quoted >= kNgram;
        for (std::size_t at = 0; all && at + kNgram <= quoted; ++at) all = grams.contains(ngram(words, at));
        if (all) set(i, BlockKind::pull_quote);
    }
}

/// A name that stands alone beside a byline, a job, a picture mark or an author box is a byline.
void Classifier::mark_names() {
    const auto is_staff = [&](std::size_t i) {
        const BlockKind kind = blocks_[i].kind;
        return kind == BlockKind::byline || kind == BlockKind::author_box ||
               (kind == BlockKind::furniture && (traits_[i].starts_with("avatar") || traits_[i].contains("author")));
    };
    first_prose_ = first_prose();
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        if (!open(i) || !is_bare_name(traits_[i])) continue;
        const bool beside = (i > 0 && is_staff(i - 1)) || (i + 1 < blocks_.size() && is_staff(i + 1));
        const bool below_title = i > 0 && blocks_[i - 1].kind != BlockKind::paragraph && i < first_prose_ &&
                                 blocks_[i - 1].kind != BlockKind::quote;
        if (beside || below_title || (!author_.empty() && traits_[i].plain == author_)) set(i, BlockKind::byline);
    }
}

/// What follows the author box or a list of other stories at the end is not the article's.
void Classifier::mark_after_end() {
    std::size_t total = 0;
    std::size_t paragraphs = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) total += prose(i) ? traits_[i].words.size() : 0;
    std::size_t before = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        if (prose(i)) {
            before += traits_[i].words.size();
            ++paragraphs;
        }
        const bool end = blocks_[i].kind == BlockKind::author_box ||
                         (blocks_[i].kind == BlockKind::furniture && ends_article(traits_[i]));
        if (!end || paragraphs < 3 || static_cast<double>(before) < kEndOfArticle * static_cast<double>(total))
            continue;
        for (std::size_t k = i + 1; k < blocks_.size(); ++k) {
            if (carries_claims(blocks_[k].kind) && blocks_[k].kind != BlockKind::quote) {
                set(k, traits_[k].title_like() ? BlockKind::related_headline : BlockKind::furniture);
            }
        }
        return;
    }
}

/// Short lines below a paragraph that ends in a colon are its list.
void Classifier::mark_lists() {
    const auto is_day = [&](std::size_t i) {  // heads the entries of a timeline
        const bool line = open(i) || blocks_[i].kind == BlockKind::dateline;
        return line && traits_[i].words.size() <= 4 && read_date_line(blocks_[i].content.text).length > 0;
    };
    std::size_t days = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) days += is_day(i) ? 1 : 0;
    for (std::size_t i = 1; i < blocks_.size(); ++i) {
        if (!open(i) || !traits_[i].title_like() || traits_[i].words.size() > kLongestTitle) continue;
        const bool day = is_day(i - 1) && (open(i - 1) || days > 1);
        const bool opened = day || (open(i - 1) && traits_[i - 1].ends_colon && traits_[i - 1].words.size() >= 4);
        if (opened || (blocks_[i - 1].kind == BlockKind::list_item && traits_[i - 1].words.size() <= kLongestTitle)) {
            set(i, BlockKind::list_item);
        }
    }
}

/// Title-like lines: subheads between paragraphs, titles of other articles at the end and below "Also read".
void Classifier::mark_titles() {
    std::size_t sentences = 0;
    std::size_t long_blocks = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        if (!open(i) || traits_[i].words.size() < kRealParagraph) continue;
        ++long_blocks;
        sentences += traits_[i].ends_sentence;
    }
    const bool careless = sentences * 2 < long_blocks;  // a text without full stops says nothing by leaving them out
    if (long_blocks == 0 || careless) return;
    const std::size_t last = last_prose();
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        if (!open(i) || !plausible_title(i)) continue;
        const BlockTraits& t = traits_[i];
        const bool announced =
            i > 0 && ((blocks_[i - 1].kind == BlockKind::furniture && announces_other_stories(traits_[i - 1])) ||
                      (blocks_[i - 1].kind == BlockKind::related_headline && t.words.size() > 5));
        if ((announced && t.words.size() > 3) || points_elsewhere(t)) {
            set(i, BlockKind::related_headline);
        } else if (i > last) {
            set(i, t.words.size() <= 3 ? BlockKind::furniture : BlockKind::related_headline);
        } else {
            mark_title_between(i);
        }
    }
}

void Classifier::mark_title_between(std::size_t i) {
    const BlockTraits& t = traits_[i];
    const bool banner =
        t.all_caps ? t.words.size() >= 7 : t.words.size() > kLongestSubhead && t.capital_share >= kTitleCase;
    const bool before_story = i < first_prose_;
    if (banner && !before_story) {
        set(i, BlockKind::related_headline);
    } else if (t.words.size() <= kLongestSubhead || before_story) {
        set(i, BlockKind::subhead);
    }
}

}  // namespace

void classify_blocks(std::vector<Block>& blocks, const StructureHints& hints) {
    Classifier(blocks, hints).run();
}

}  // namespace gainsay::text
