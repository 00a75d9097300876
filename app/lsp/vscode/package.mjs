// Packs the extension as a .vsix, which is a zip archive with two files of its own (the Open Packaging Conventions).
// Needs node alone, no network; the same files give the same bytes.

import { readFileSync, writeFileSync } from 'node:fs';
import { crc32 } from './crc32.mjs';
import { deflateRawSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';

const here = dirname(fileURLToPath(import.meta.url));
const read = path => readFileSync(join(here, path));
const about = JSON.parse(read('package.json'));
const escaped = text => text.replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

const manifest = `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${about.name}" Version="${about.version}" Publisher="${about.publisher}"/>
    <DisplayName>${escaped(about.displayName)}</DisplayName>
    <Description xml:space="preserve">${escaped(about.description)}</Description>
    <Categories>${escaped(about.categories.join(','))}</Categories>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${about.engines.vscode}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
    </Properties>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
  </Assets>
</PackageManifest>
`;
const types = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension=".json" ContentType="application/json"/>
  <Default Extension=".js" ContentType="application/javascript"/>
  <Default Extension=".md" ContentType="text/markdown"/>
  <Default Extension=".txt" ContentType="text/plain"/>
  <Default Extension=".vsixmanifest" ContentType="text/xml"/>
</Types>
`;

const shipped = { ...about };
delete shipped.devDependencies;
delete shipped.scripts;
const files = [
    ['extension.vsixmanifest', Buffer.from(manifest)],
    ['[Content_Types].xml', Buffer.from(types)],
    ['extension/package.json', Buffer.from(JSON.stringify(shipped, null, 2) + '\n')],
    ['extension/LICENSE.txt', read('../../../LICENSE')],
    ...['README.md', 'language-configuration.json', 'syntaxes/gainsay.tmLanguage.json', 'dist/extension.js', 'dist/LICENSES.txt']
        .map(path => ['extension/' + path, read(path)]),
];

/** The fields that a local and a central header share, from "version needed" to the lengths. */
function common(name, data, packed) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);  // names are UTF-8
    fields.writeUInt16LE(8, 4);       // deflated
    fields.writeUInt16LE(0, 6);       // midnight
    fields.writeUInt16LE(0x21, 8);    // of 1 January 1980: archives do not tell when they were made
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    return fields;
}

const bodies = [], directory = [];
let offset = 0;
for (const [name, data] of files) {
    const packed = deflateRawSync(data, { level: 9 });
    const fields = common(name, data, packed);
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, rest, Buffer.from(name)]));
    bodies.push(body);
    offset += body.length;
}
const size = directory.reduce((sum, entry) => sum + entry.length, 0);
const end = Buffer.alloc(22);
end.write('PK\x05\x06', 'latin1');
end.writeUInt16LE(files.length, 8);
end.writeUInt16LE(files.length, 10);
end.writeUInt32LE(size, 12);
end.writeUInt32LE(offset, 16);

const target = process.argv[2] ?? join(here, `${about.name}-${about.version}.vsix`);
writeFileSync(target, Buffer.concat([...bodies, ...directory, end]));
console.log(target);
