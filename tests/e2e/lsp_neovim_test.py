#!/usr/bin/env python3
"""The language server under a real editor: Neovim's built-in client, headless. Needs Debian's `neovim`."""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from lsp_test import ARTICLE, BACK, HIT, RULES  # noqa: E402

STORM = ARTICLE % ('Wet feet', 'Lorvik Courier', 'The blackout ruined 30 freezers in Lorvik.')

# Waits for what the server says, edits as a user would, and writes down what the editor shows.
SCRIPT = r'''
local out = {}
local function wait(what, test)
  if not vim.wait(60000, test, 20) then error('waited in vain for ' .. what) end
end
local ok, problem = pcall(function()
  vim.cmd('edit power.rules')
  local rules = vim.api.nvim_get_current_buf()
  local client = vim.lsp.start_client({
    cmd = { vim.env.GAINSAY, 'lsp' }, root_dir = vim.fn.getcwd(), offset_encoding = 'utf-16',
    workspace_folders = { { uri = vim.uri_from_fname(vim.fn.getcwd()), name = 'story' } },
    init_options = { builtin = false },
    get_language_id = function(buffer) return buffer == rules and 'gainsay' or 'plaintext' end })
  vim.lsp.buf_attach_client(rules, client)
  vim.cmd('edit hit.txt')
  local article = vim.api.nvim_get_current_buf()
  vim.lsp.buf_attach_client(article, client)
  wait('a finding', function() return #vim.diagnostic.get(article) > 0 end)
  local found = vim.diagnostic.get(article)[1]
  out.finding = { line = found.lnum, column = found.col, message = found.message, severity = found.severity }

  local function ask(method, buffer, line, column)
    local params = { textDocument = vim.lsp.util.make_text_document_params(buffer),
                     position = { line = line, character = column }, context = { includeDeclaration = true } }
    local answers = vim.lsp.buf_request_sync(buffer, method, params, 60000)
    return answers[client].result
  end
  out.claim = ask('textDocument/hover', article, found.lnum, found.col + 2).contents.value
  out.kinds = {}
  for _, item in ipairs(ask('textDocument/completion', rules, 10, 6).items) do table.insert(out.kinds, item.label) end

  -- A rule for words of the article, into the file that is open.
  vim.cmd('edit storm.txt')
  local storm = vim.api.nvim_get_current_buf()
  vim.lsp.buf_attach_client(storm, client)
  local line = vim.api.nvim_buf_get_lines(storm, 4, 5, false)[1]
  local actions = vim.lsp.buf_request_sync(storm, 'textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(storm),
    range = { start = { line = 4, character = 0 }, ['end'] = { line = 4, character = #line } },
    context = { diagnostics = {} } }, 60000)[client].result
  out.action = actions[1].title
  if not actions[1].edit then
    actions = { vim.lsp.buf_request_sync(storm, 'codeAction/resolve', actions[1], 60000)[client].result }
  end
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  out.written = table.concat(vim.api.nvim_buf_get_lines(rules, 0, -1, false), '\n')
  vim.api.nvim_set_current_buf(rules)
  vim.cmd('normal! u')

  -- A misspelt fact: an error appears, the finding goes; undone: the other way round.
  vim.api.nvim_set_current_buf(rules)
  vim.fn.search('<= cut_off')
  vim.cmd('normal! f_xx')
  wait('an error', function() return #vim.diagnostic.get(rules) > 0 end)
  out.error = vim.diagnostic.get(rules)[1].message
  wait('the finding to go', function() return #vim.diagnostic.get(article) == 0 end)
  vim.cmd('normal! uu')
  wait('the error to go', function() return #vim.diagnostic.get(rules) == 0 end)
  wait('the finding to come back', function() return #vim.diagnostic.get(article) > 0 end)

  vim.cmd('normal! gg')
  vim.fn.search('fact cut_off')
  vim.cmd('normal! w')
  vim.lsp.buf.rename('without_power')
  wait('the new name', function()
    return table.concat(vim.api.nvim_buf_get_lines(rules, 0, -1, false), '\n'):find('<= without_power') ~= nil end)
  vim.api.nvim_buf_set_lines(rules, 0, 1, false, { 'pack   power   "Power cuts"' })
  vim.lsp.buf.formatting_sync(nil, 60000)
  out.text = table.concat(vim.api.nvim_buf_get_lines(rules, 0, -1, false), '\n')
  vim.lsp.stop_client(client)
  wait('the end', function() return vim.lsp.get_client_by_id(client) == nil end)
end)
if not ok then out.problem = tostring(problem) end
vim.fn.writefile({ vim.fn.json_encode(out) }, vim.env.RESULT)
vim.cmd('qall!')
'''


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--binary', required=True)
    options = parser.parse_args()
    if not shutil.which('nvim'):
        print('nvim is missing (tools/packages-test.txt)')
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder).resolve()
        story = folder / 'story'
        story.mkdir()
        for name, text in (('power.rules', RULES), ('hit.txt', HIT), ('back.txt', BACK), ('storm.txt', STORM)):
            (story / name).write_text(text, encoding='utf-8')
        script = folder / 'test.lua'
        script.write_text(SCRIPT, encoding='utf-8')
        env = dict(os.environ, GAINSAY=str(pathlib.Path(options.binary).resolve()), RESULT=str(folder / 'result.json'),
                   HOME=str(folder), XDG_CACHE_HOME=str(folder / 'cache'), XDG_STATE_HOME=str(folder / 'state'),
                   XDG_DATA_HOME=str(folder / 'data'), XDG_CONFIG_HOME=str(folder / 'config'))
        run = subprocess.run(['nvim', '--headless', '-n', '-u', 'NONE', '-c', 'luafile ' + str(script)], cwd=story, env=env,
                             capture_output=True, timeout=300)
        result = folder / 'result.json'
        assert result.exists(), run.stderr.decode('utf-8', 'replace')
        shown = json.loads(result.read_text(encoding='utf-8'))
    assert 'problem' not in shown, shown
    assert shown['finding']['line'] == 4 and '400' in shown['finding']['message'], shown['finding']
    assert 'power/cut_off#1' in shown['claim'] and '400' in shown['claim'], shown['claim']
    assert 'outage' in shown['kinds'] and 'event' in shown['kinds'], shown['kinds']
    assert 'power.rules' in shown['action'] and 'ruined {N' in shown['action'], shown['action']
    assert shown['written'].startswith(RULES.strip()) and 'example "The blackout ruined 30 freezers' in shown['written'], shown
    assert 'cutf' in shown['error'] or 'cutff' in shown['error'], shown['error']
    assert shown['text'].strip() == RULES.replace('cut_off(', 'without_power(').strip(), shown['text']
    print('Neovim shows findings, claims, errors and completions, writes rules, renames and formats')


if __name__ == '__main__':
    main()
