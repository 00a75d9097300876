#!/usr/bin/env python3
"""Runs `gainsay check --jsonl` over pairs of texts and writes one prediction a pair.

    python3 bench/pairs.py --binary build/r/gainsay --pairs PAIRS.jsonl --predictions OUT.jsonl [--lines odd|even]
    python3 bench/pairs.py --binary build/r/gainsay --pairs ARTICLE_PAIRS.jsonl --articles ARTICLES.jsonl --predictions OUT

PAIRS holds {"id","premise","hypothesis","date"?,"contradiction"?} lines: each pair becomes a story of two articles of one
paragraph, of two outlets. With --articles PAIRS holds {"id","a","b","conflict"?} lines that name two of the articles
{"id","text","title"?,"outlet"?,"published"?}.

A pair counts as contradiction when it has a finding at --level or above. Predictions are {"id","label","conflict","slots"}
lines; slots are the facts of the claims that clash. Gold labels are used for the counts that are printed and for --alarms
alone: a file with what was found, for reading.

Words are runs of letters and digits; throughput is of the whole program, start and all, on --jobs threads.
"""

import argparse
import collections
import json
import re
import subprocess
import sys
import time

WORD = re.compile(r"\w+")
LEVELS = ("error", "warning", "note")
#: What others call the matter of a fact.
SLOTS = {"date": "time", "clock_time": "time", "location": "place", "name": "name_spelling"}


def load(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def paragraph(name, text, date):
    return {"id": name, "outlet": "The %s Paper" % name, "text": text, **({"published": date} if date else {})}


def story_of_pair(row):
    return {"id": row["id"], "articles": [paragraph("First", row["premise"], row.get("date")),
                                          paragraph("Second", row["hypothesis"], row.get("date"))]}


def story_of_articles(row, articles):
    members = ("id", "text", "title", "outlet", "published", "url")
    return {"id": row["id"], "articles": [{m: articles[row[side]][m] for m in members if articles[row[side]].get(m)}
                                          for side in ("a", "b")]}


def check(options, stories):
    """The report of each story, and seconds."""
    lines = "".join(json.dumps(story) + "\n" for story in stories)
    begun = time.monotonic()
    result = subprocess.run([options.binary, "check", "--jsonl", "--quiet", "--jobs", str(options.jobs), *options.option],
                            input=lines.encode("utf-8", "surrogatepass"), stdout=subprocess.PIPE)
    seconds = time.monotonic() - begun
    reports = [json.loads(line) for line in result.stdout.splitlines()]
    if [report["id"] for report in reports] != [story["id"] for story in stories]:
        sys.exit("%s stopped early, with exit code %d" % (options.binary, result.returncode))
    return reports, seconds


def findings_at(report, level):
    return [f for f in report.get("findings", []) if LEVELS.index(f["level"]) <= LEVELS.index(level)]


def claims_of(report, finding):
    return [claim for claim in report["claims"] if claim["id"] in finding["claims"]]


def prediction(report, level):
    found = findings_at(report, level)
    facts = {claim["fact"] for finding in found for claim in claims_of(report, finding)}
    return {"id": report["id"], "label": "contradiction" if found else "none", "conflict": bool(found),
            "slots": sorted(facts | {SLOTS[fact] for fact in facts if fact in SLOTS})}


def gold_of(row):
    return row.get("contradiction", row.get("conflict"))


def tell(rows, predictions):
    count = collections.Counter((gold_of(row), predictions[row["id"]]["conflict"]) for row in rows)
    hit, missed = count[True, True], count[True, False]
    alarms, quiet = count[False, True], count[False, False]
    print("pairs %d: gold contradictions found %d of %d; false alarms %d of %d%s; not graded: alarms %d of %d" % (
        len(rows), hit, hit + missed, alarms, alarms + quiet,
        " (%.1f in 1000)" % (1000 * alarms / (alarms + quiet)) if alarms + quiet else "",
        count[None, True], count[None, True] + count[None, False]))


def write_alarms(path, rows, stories, reports, level):
    with open(path, "w", encoding="utf-8") as out:
        for row, story, report in zip(rows, stories, reports):
            for finding in findings_at(report, level):
                out.write("== %s gold %s: %s %s: %s\n" % (row["id"], gold_of(row), finding["level"], finding["kind"],
                                                          finding["title"]))
                for claim in claims_of(report, finding):
                    out.write("   %s %s by %s: %s(%s) %s %s [%s]\n      \"%s\"\n" % (
                        claim["id"], claim["article"], " < ".join(claim["speaker"]), claim["fact"],
                        "; ".join(claim["arguments"].values()), claim["polarity"], json.dumps(claim["value"]),
                        claim["pattern"], claim["quote"]))
                for assumption in finding["assumptions"]:
                    out.write("   assumed: %s (%s)\n" % (assumption["text"], assumption["certainty"]))
                for rule in finding["rules"]:
                    out.write("   rule: %s\n" % rule["id"])
            if findings_at(report, level) and "premise" in row:
                out.write("   FIRST: %s\n   SECOND: %s\n" % tuple(article["text"] for article in story["articles"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--pairs", required=True)
    parser.add_argument("--articles")
    parser.add_argument("--predictions", help="file for one prediction a pair")
    parser.add_argument("--alarms", help="file for all that was found, to read")
    parser.add_argument("--level", choices=LEVELS, default="warning", help="the lowest level that counts (default: warning)")
    parser.add_argument("--lines", choices=("odd", "even"), help="only every other pair, counted from 1")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--option", action="append", default=[], help="handed on to gainsay; repeatable")
    options = parser.parse_args()
    rows = load(options.pairs)
    if options.lines:
        rows = rows[0 if options.lines == "odd" else 1::2]
    articles = {row["id"]: row for row in load(options.articles)} if options.articles else {}
    stories = [story_of_articles(row, articles) if articles else story_of_pair(row) for row in rows]
    reports, seconds = check(options, stories)
    predictions = {report["id"]: prediction(report, options.level) for report in reports}
    if options.predictions:
        with open(options.predictions, "w", encoding="utf-8") as out:
            out.writelines(json.dumps(each) + "\n" for each in predictions.values())
    if options.alarms:
        write_alarms(options.alarms, rows, stories, reports, options.level)
    tell(rows, predictions)
    words = sum(len(WORD.findall(article["text"])) for story in stories for article in story["articles"])
    print("%.1f s: %.1f pairs, %.0f words a second" % (seconds, len(rows) / seconds, words / seconds))


if __name__ == "__main__":
    main()
