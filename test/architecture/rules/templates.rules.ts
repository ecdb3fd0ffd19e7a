import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Environment, Template } from 'nunjucks';
import ts from 'typescript';
import { isSecretField } from '@lib/web-kit/forms/secret-field';
import { WRITES_MARKUP } from '../reviewed/reviewed';
import { nodesOf, parse } from '../source/parse';
import { filesOf, isSpec, isTypeScript, Project, ROOT } from '../source/project';
import { SourceRule } from './rule';

const PAGES = 'apps/web/src/';
const KIT = 'libs/web-kit/src/templates/';
const SAMPLES = 'test/support/shell/samples/';
const PACKAGES = ['node_modules/govuk-frontend/dist', 'node_modules/@ministryofjustice/frontend'];

const templates = (project: Project): [string, string][] => filesOf(project, (path) => path.endsWith('.njk'));
const withoutComments = (text: string): string =>
  text.replace(/\{#[\s\S]*?#\}/g, (comment) => comment.replace(/[^\n]/g, ' '));
const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** `path:line` and the match, for each match outside comments. */
const matches = (project: Project, pattern: RegExp): { place: string; path: string; found: string[] }[] =>
  templates(project).flatMap(([path, text]) =>
    [...withoutComments(text).matchAll(pattern)].map((match) => ({
      path,
      place: `${path}:${lineOf(text, match.index)}`,
      found: [...match],
    })),
  );

const compiles = ([path, text]: [string, string]): string[] => {
  try {
    new Template(text, new Environment(null, { autoescape: true }), path, true);
    return [];
  } catch (error) {
    return [`${path}: ${error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)}`];
  }
};

/** The file a template means by a name, as text; null when there is none; undefined when it is a package's. */
const meant = (project: Project, name: string): string | null | undefined => {
  const own = project.get(PAGES + name) ?? project.get(KIT + name) ?? project.get(SAMPLES + name);
  if (own !== undefined) return own;
  return PACKAGES.some((folder) => existsSync(join(ROOT, folder, name))) ? undefined : null;
};

const REFERS = /\{%-?\s*(?:extends|include|import|from)\s+["']([^"']+)["']/g;
const TAKES = /\{%-?\s*from\s+["']([^"']+)["']\s+import\s+([^%]+?)(?:\s+with context)?\s*-?%\}/g;

const missingMacros = (project: Project): string[] =>
  matches(project, TAKES).flatMap(({ place, found: [, name = '', list = ''] }) => {
    const source = meant(project, name);
    if (typeof source !== 'string') return [];
    return list
      .split(',')
      .map((macro) => macro.trim().split(/\s+/)[0] ?? '')
      .filter((macro) => !new RegExp(`macro\\s+${macro}\\s*\\(`).test(source))
      .map((macro) => `${place}: ${name} has no macro ${macro}`);
  });

const unsentForms = (project: Project): string[] =>
  matches(project, /<form\b[^>]*method="post"[\s\S]*?<\/form>/gi).flatMap(({ place, found: [form = ''] }) =>
    form.includes('csrfField(') ? [] : [`${place}: a form that posts has no csrfField(shell)`],
  );

/** Fields for a password or a code, by how a template asks for them. */
const SECRET_FIELDS = [
  /passwordField\(\s*\w+,\s*["']([^"']+)["']/g,
  /\w+Field\(\s*\w+,\s*["']([^"']+)["'][^}]*autocomplete:\s*["']one-time-code["']/g,
  /<input\b(?=[^>]*(?:type="password"|autocomplete="one-time-code"))[^>]*\bname="([^"]+)"/g,
];

const unknownSecrets = (project: Project): string[] =>
  SECRET_FIELDS.flatMap((pattern) => matches(project, pattern))
    .filter(({ found: [, name = ''] }) => !isSecretField(name))
    .map(({ place, found: [, name = ''] }) => `${place}: isSecretField does not know ${name}`);

const markup = (project: Project): string[] => {
  const found = matches(project, /\|\s*safe\b|\{%-?\s*autoescape\s+false/g);
  const unneeded = Object.keys(WRITES_MARKUP).filter(
    (path) => project.has(path) && !found.some((one) => one.path === path),
  );
  return [
    ...found
      .filter(({ path }) => !(path in WRITES_MARKUP))
      .map(({ place }) => `${place}: writes markup as it is; build it in the template, or have it reviewed`),
    ...unneeded.map((path) => `${path}: reviewed for markup it no longer writes`),
  ];
};

/** Names of templates in the code of the web app, with the file that names them. */
const namedTemplates = (project: Project): { path: string; name: string }[] =>
  filesOf(project, (path) => path.startsWith('apps/web/') && isTypeScript(path) && !isSpec(path)).flatMap(
    ([path, text]) =>
      nodesOf(parse(path, text))
        .filter(ts.isStringLiteralLike)
        .filter((node) => node.text.endsWith('.njk'))
        .map((node) => ({ path, name: node.text })),
  );

const unusedPages = (project: Project): string[] => {
  const named = new Set([
    ...namedTemplates(project).map(({ name }) => name),
    ...matches(project, REFERS).map(({ found: [, name = ''] }) => name),
  ]);
  return templates(project)
    .map(([path]) => path)
    .filter((path) => path.startsWith(PAGES) && !named.has(path.slice(PAGES.length)))
    .map((path) => `${path}: no handler and no template uses it`);
};

const page = (body: string): string => `{% extends "layout.njk" %}{% block content %}${body}{% endblock %}`;
const BESIDE = {
  [`${KIT}layout.njk`]: '{% block content %}{% endblock %}',
  [`${KIT}forms.njk`]: '{% macro csrfField(shell) %}x{% endmacro %}',
};

export const TEMPLATE_RULES: readonly SourceRule[] = [
  {
    name: 'every template compiles',
    find: (project) => templates(project).flatMap(compiles),
    broken: { [`${PAGES}a.njk`]: '{% if form %}<p>', [`${PAGES}b.njk`]: '{{ a b }}' },
    sound: { [`${PAGES}a.njk`]: '{% if form %}<p>{{ form.a }}</p>{% endif %}' },
  },
  {
    name: 'every template that is extended, included or imported is there',
    find: (project) =>
      matches(project, REFERS).flatMap(({ place, found: [, name = ''] }) =>
        meant(project, name) === null ? [`${place}: there is no ${name}`] : [],
      ),
    beside: BESIDE,
    broken: { [`${PAGES}a.njk`]: '{% extends "lay-out.njk" %}' },
    sound: { [`${PAGES}a.njk`]: page('{% from "govuk/components/button/macro.njk" import govukButton %}') },
  },
  {
    name: 'every macro that is imported is there',
    find: missingMacros,
    beside: BESIDE,
    broken: { [`${PAGES}a.njk`]: '{% from "forms.njk" import csrfField, textFeild %}' },
    sound: { [`${PAGES}a.njk`]: '{% from "forms.njk" import csrfField as token %}' },
  },
  {
    name: 'every template a handler names is there',
    find: (project) =>
      namedTemplates(project)
        .filter(({ name }) => !project.has(PAGES + name))
        .map(({ path, name }) => `${path}: there is no ${name}`),
    broken: { 'apps/web/src/a.controller.ts': `page('a/b.njk', {})` },
    sound: { 'apps/web/src/a.controller.ts': `page('a/c.njk', {})`, [`${PAGES}a/c.njk`]: '' },
  },
  {
    name: 'every page there is, is used',
    find: unusedPages,
    broken: { [`${PAGES}a/c.njk`]: '' },
    sound: { 'apps/web/src/a.controller.ts': `page('a/c.njk', {})`, [`${PAGES}a/c.njk`]: '' },
  },
  {
    name: 'nothing is written into a page unescaped but what was reviewed',
    find: markup,
    broken: {
      [`${PAGES}a.njk`]: '<p>{{ text | safe }}</p>',
      [`${PAGES}b.njk`]: '{% autoescape false %}{{ text }}{% endautoescape %}',
    },
    sound: { [`${PAGES}a.njk`]: '{# never | safe #}<p>{{ text }}</p>' },
  },
  {
    name: 'every form that posts carries its token',
    find: unsentForms,
    broken: { [`${PAGES}a.njk`]: '<form method="post"><button>Go</button></form>' },
    sound: {
      [`${PAGES}a.njk`]: '<form method="post">{{ csrfField(shell) }}</form><form method="get"></form>',
    },
  },
  {
    name: 'every password and code is known as one, so that no page gives it back',
    find: unknownSecrets,
    broken: {
      [`${PAGES}a.njk`]: '{{ passwordField(form, "phrase", { label: "Password" }) }}',
      [`${PAGES}b.njk`]: '{{ textField(form, "digits", { label: "Code", autocomplete: "one-time-code" }) }}',
      [`${PAGES}c.njk`]: '<input type="password" name="word">',
    },
    sound: {
      [`${PAGES}a.njk`]: '{{ passwordField(form, "newPassword", {}) }}{{ textField(form, "name", {}) }}',
      [`${PAGES}b.njk`]: '{{ textField(form, "code", { autocomplete: "one-time-code" }) }}',
    },
  },
  {
    name: 'no template has a script or a style of its own, which the content security policy would refuse',
    find: (project) =>
      matches(project, /<script(?![^>]*\bsrc=)|<style\b|\sstyle=["']|\son[a-z]+=["']/gi).map(
        ({ place, found: [what = ''] }) => `${place}: ${what.trim()}`,
      ),
    broken: {
      [`${PAGES}a.njk`]: '<p style="color: red">no</p>',
      [`${PAGES}b.njk`]: '<script>go()</script>',
      [`${PAGES}c.njk`]: '<button onclick="go()">Go</button>',
    },
    sound: { [`${PAGES}a.njk`]: '<script type="module" src="{{ a }}"></script>' },
  },
];
