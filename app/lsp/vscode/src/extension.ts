// Starts `gainsay lsp` and shows the places that its code lenses count.

import * as vscode from 'vscode';
import { LanguageClient, LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';

interface ProtocolPosition { line: number; character: number }
interface ProtocolLocation { uri: string; range: { start: ProtocolPosition; end: ProtocolPosition } }

let client: LanguageClient | undefined;

function position(p: ProtocolPosition): vscode.Position {
    return new vscode.Position(p.line, p.character);
}

async function showPlaces(uri: string, at: ProtocolPosition, places: ProtocolLocation[]): Promise<void> {
    const locations = places.map(place => new vscode.Location(
        vscode.Uri.parse(place.uri), new vscode.Range(position(place.range.start), position(place.range.end))));
    await vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(uri), position(at), locations);
}

async function start(): Promise<void> {
    const settings = vscode.workspace.getConfiguration('gainsay');
    const program = settings.get<string>('path') || 'gainsay';
    const server: ServerOptions = { command: program, args: ['lsp'] };
    const options: LanguageClientOptions = {
        documentSelector: [
            { language: 'gainsay' },
            { scheme: 'file', pattern: '**/*.{txt,md,html,htm,xhtml,xml,rss,atom,jsonl,ndjson}' },
            { scheme: 'file', pattern: '**/gainsay.toml' },
        ],
        initializationOptions: {
            articles: settings.get<string[]>('articles'),
            rules: settings.get<string[]>('rules'),
            builtin: settings.get<boolean>('builtin'),
            showPlaces: true,
        },
    };
    client = new LanguageClient('gainsay', 'gainsay', server, options);
    try {
        await client.start();
    } catch (problem) {
        client = undefined;
        const open = 'Open settings';
        const chosen = await vscode.window.showErrorMessage(
            `gainsay: cannot start "${program} lsp": ${String(problem)}. Set gainsay.path to the program.`, open);
        if (chosen === open) await vscode.commands.executeCommand('workbench.action.openSettings', 'gainsay.path');
    }
}

async function stop(): Promise<void> {
    const running = client;
    client = undefined;
    await running?.stop();
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
    context.subscriptions.push(
        vscode.commands.registerCommand('gainsay.showPlaces', showPlaces),
        vscode.commands.registerCommand('gainsay.restart', async () => { await stop(); await start(); }),
        vscode.workspace.onDidChangeConfiguration(async change => {
            if (change.affectsConfiguration('gainsay')) { await stop(); await start(); }
        }));
    await start();
}

export async function deactivate(): Promise<void> {
    await stop();
}
