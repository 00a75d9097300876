// Writes the licences of what esbuild put into the bundle, from its list of inputs.

import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

const inputs = Object.keys(JSON.parse(readFileSync('dist/meta.json', 'utf8')).inputs);
const names = new Set(inputs.map(path => path.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[0]).filter(Boolean));
const parts = [...names].sort().map(folder => {
    const about = JSON.parse(readFileSync(folder + 'package.json', 'utf8'));
    const file = readdirSync(folder).find(name => /^licen[cs]e/i.test(name));
    const text = file && existsSync(folder + file) ? readFileSync(folder + file, 'utf8').trim() : about.license;
    return `${about.name} ${about.version}\n\n${text.replaceAll('\r', '')}\n`;
});
writeFileSync('dist/LICENSES.txt', parts.join('\n' + '-'.repeat(80) + '\n\n'));
