import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Makes `dist/assets`: one style sheet, the scripts and the pictures it needs, each named by its content so that
 * a browser may keep it for ever, and `manifest.json`, which says what each is called now. Does nothing when
 * what it was made from has not changed.
 */
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..');
const out = join(root, 'dist', 'assets');
const modules = join(root, 'node_modules');
const making = `${out}-${process.pid}`;
const govuk = join(modules, 'govuk-frontend', 'dist', 'govuk');
const moj = join(modules, '@ministryofjustice', 'frontend', 'moj');

/** Each after those it imports. */
const OWN_SCRIPTS = ['copy.js', 'draft.js', 'follow-meeting.js', 'time-out.js', 'until-ready.js', 'app.js'];

const digest = (content) => createHash('sha256').update(content).digest('hex');
const filesIn = (folder) => readdirSync(folder).map((name) => join(folder, name));

const sources = () => [
  fileURLToPath(import.meta.url),
  join(modules, 'govuk-frontend', 'package.json'),
  join(modules, '@ministryofjustice', 'frontend', 'package.json'),
  ...['styles', 'scripts', 'images'].flatMap((name) => filesIn(join(here, name))),
];

const madeFrom = () =>
  digest(
    sources()
      .map((file) => digest(readFileSync(file)))
      .join(' '),
  );

const isUpToDate = (fingerprint) => {
  const manifest = join(out, 'manifest.json');
  if (!existsSync(manifest)) return false;
  const { from, files } = JSON.parse(readFileSync(manifest, 'utf8'));
  return from === fingerprint && Object.values(files).every((name) => existsSync(join(out, name)));
};

/** Writes a file under the name its content gives it, and returns that name. */
const keep = (name, content) => {
  const extension = extname(name);
  const kept = `${name.slice(0, -extension.length)}-${digest(content).slice(0, 16)}${extension}`;
  writeFileSync(join(making, kept), content);
  if (extension !== '.png') writeFileSync(join(making, `${kept}.br`), brotliCompressSync(content));
  return kept;
};

const withoutSourceMap = (script) => script.replace(/\/\/# sourceMappingURL=.*\s*$/, '');

const compileStyles = () => {
  const sass = createRequire(import.meta.url)('sass');
  return sass.compile(join(here, 'styles', 'app.scss'), {
    loadPaths: [root, modules],
    style: 'compressed',
    logger: sass.Logger.silent, // the libraries warn of their own old names
    charset: false,
  }).css;
};

/** Pictures the style sheet asks for, taken from this folder or from the library that brought them. */
const picture = (name) =>
  [join(here, 'images'), join(moj, 'assets', 'images'), join(govuk, 'assets', 'images')]
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));

const build = (fingerprint) => {
  mkdirSync(making, { recursive: true });
  const files = {};
  for (const file of filesIn(join(here, 'images'))) {
    const name = file.slice(join(here, 'images').length + 1);
    files[name] = keep(name, readFileSync(file));
  }
  const css = compileStyles()
    .replace(/url\([^)]*govuk-crest[^)]*\)/g, 'none') // the royal arms are not ours to serve
    .replace(/url\("?\/assets\/images\/([^")]+)"?\)/g, (whole, name) => {
      const file = picture(name);
      if (!file) throw new Error(`The style sheet asks for ${name}, which is nowhere`);
      files[name] ??= keep(name, readFileSync(file));
      return `url(/assets/${files[name]})`;
    });
  files['app.css'] = keep('app.css', css);
  files['govuk.js'] = keep(
    'govuk.js',
    withoutSourceMap(readFileSync(join(govuk, 'govuk-frontend.min.js'), 'utf8')),
  );
  files['moj.js'] = keep('moj.js', withoutSourceMap(readFileSync(join(moj, 'moj-frontend.min.js'), 'utf8')));
  for (const name of OWN_SCRIPTS) {
    const script = readFileSync(join(here, 'scripts', name), 'utf8').replace(
      /\/assets\/([\w-]+\.js)/g,
      (whole, imported) => `/assets/${files[imported]}`,
    );
    files[name] = keep(name, script);
  }
  writeFileSync(join(making, 'manifest.json'), JSON.stringify({ from: fingerprint, files }, null, 2));
  // Whoever reads meanwhile finds the old folder or the new one, never half of one.
  rmSync(out, { recursive: true, force: true });
  renameSync(making, out);
};

export const buildAssets = () => {
  const fingerprint = madeFrom();
  if (!isUpToDate(fingerprint)) build(fingerprint);
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) buildAssets();
