import { Project } from '../source/project';
import { allReferences, fileAt } from '../source/references';
import { SourceRule } from './rule';

type Graph = ReadonlyMap<string, readonly string[]>;

const graphOf = (project: Project): Graph => {
  const graph = new Map<string, string[]>();
  for (const { from, target } of allReferences(project)) {
    const file = target === null ? null : fileAt(project, target);
    if (file !== null) graph.set(from, [...(graph.get(from) ?? []), file]);
  }
  return graph;
};

/** Each circle once, as the way round it: a depth-first walk that meets a file it is still inside of. */
const circlesOf = (graph: Graph): string[][] => {
  const circles: string[][] = [];
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): void => {
    const met = way.indexOf(path);
    if (met >= 0) circles.push([...way.slice(met), path]);
    if (met >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return circles;
};

export const CIRCLES_RULE: SourceRule = {
  name: 'no file imports itself by a way round, not even for its types',
  find: (project) => circlesOf(graphOf(project)).map((circle) => circle.join(' -> ')),
  beside: {
    'libs/kernel/src/b.ts': `import { c } from './c';`,
    'libs/kernel/src/c.ts': `import type { a } from './a';`,
  },
  broken: {
    'libs/kernel/src/a.ts': `import { b } from './b';`,
    'libs/kernel/src/own.ts': `export * from './own';`,
  },
  sound: { 'libs/kernel/src/a.ts': '', 'libs/kernel/src/d.ts': `import { b } from './b'; import './a';` },
};
