import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from '../project-root';

const root = projectRoot();

const templatesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.njk'))
    .map((name) => join(root, folder, name));

const templates = [...templatesIn('apps/web/src'), ...templatesIn('libs/web-kit/src')].map((file) => ({
  name: relative(root, file),
  text: readFileSync(file, 'utf8').replace(/\{#[\s\S]*?#\}/g, ''),
}));

/** The templates in which something forbidden is found. */
const withAny = (forbidden: RegExp) =>
  templates.filter(({ text }) => forbidden.test(text)).map(({ name }) => name);

describe('Every template', () => {
  it('leaves escaping on', () => {
    expect(templates.length).toBeGreaterThan(10);
    expect(withAny(/\|\s*safe\b|autoescape/)).toEqual([]);
  });

  it('passes text to a component, not markup that nobody escaped', () => {
    expect(withAny(/\bhtml:\s*(?!["'])[a-z]+\./)).toEqual([]);
  });

  it('has no script, style or event handler in its markup, which the content security policy would block', () => {
    expect(withAny(/<script(?![^>]*\bsrc=)|<style\b|\sstyle=|\son[a-z]+=["']/i)).toEqual([]);
  });

  it('puts the token of the visit into each form that is posted', () => {
    const forms = templates.flatMap(({ name, text }) =>
      [...text.matchAll(/<form\b[^>]*method="post"[\s\S]*?<\/form>/gi)].map(([form]) => ({ name, form })),
    );
    expect(forms.filter(({ form }) => !form.includes('csrfField(shell)')).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('asks nothing of any other host', () => {
    expect(withAny(/(src|href)="https?:\/\/[^"]*\.(js|css|png|svg|woff2?)"/)).toEqual([]);
  });
});
