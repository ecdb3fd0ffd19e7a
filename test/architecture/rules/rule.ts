import { madeUp, Project, readProject } from '../source/project';

/** Something that must hold of the source, with a violation that shows it is noticed. */
export interface SourceRule {
  /** In words: what must hold. */
  readonly name: string;
  /** Each finding names its place, `path:line` where there is a line. */
  readonly find: (project: Project) => string[];
  /** Made-up files, each of which is to be found. `beside` is what they need and is not. */
  readonly broken: Readonly<Record<string, string>>;
  readonly beside?: Readonly<Record<string, string>>;
  /** Made-up files that look alike and are in order. */
  readonly sound: Readonly<Record<string, string>>;
}

/** Adds the specs of some rules: it holds; it is noticed when it does not; it lets through what is in order. */
export const specify = (title: string, rules: readonly SourceRule[]): void => {
  describe(title, () => {
    describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
      it('holds', () => {
        expect(rule.find(readProject())).toEqual([]);
      });

      it.each(Object.entries(rule.broken))('is noticed when broken: %s', (path, text) => {
        const findings = rule.find(madeUp({ ...rule.beside, [path]: text }));
        expect(findings.filter((finding) => finding.includes(path))).not.toEqual([]);
      });

      it('lets through what is in order', () => {
        expect(rule.find(madeUp({ ...rule.beside, ...rule.sound }))).toEqual([]);
      });
    });
  });
};
