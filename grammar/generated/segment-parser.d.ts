export function parse(text: string, options: { grammarSource: string }): unknown;
