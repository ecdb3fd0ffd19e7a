import ts from 'typescript';

const parsed = new Map<string, ts.SourceFile>();

/** The syntax tree of a file; each text is parsed once. */
export const parse = (path: string, text: string): ts.SourceFile => {
  const key = `${path}\n${text}`;
  const known = parsed.get(key);
  if (known) return known;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2024, true);
  parsed.set(key, tree);
  return tree;
};

/** Every node of a tree, in the order it is written. */
export const nodesOf = (node: ts.Node): ts.Node[] => {
  const found: ts.Node[] = [];
  const visit = (one: ts.Node): void => {
    found.push(one);
    ts.forEachChild(one, visit);
  };
  visit(node);
  return found;
};

/** `path:line` of a node, as an editor opens it. */
export const placeOf = (node: ts.Node): string => {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
};
