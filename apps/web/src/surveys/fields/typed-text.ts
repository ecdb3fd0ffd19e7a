/** What was typed into one box of a form; nothing for what no box of ours sends. */
export const typedText = (value: unknown): string => (typeof value === 'string' ? value : '');
