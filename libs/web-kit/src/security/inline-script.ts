import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root';

/** The one inline script of a page, as the installed govuk-frontend writes it. */
export const inlineScript = (): string => {
  const template = join(projectRoot(), 'node_modules', 'govuk-frontend', 'dist', 'govuk', 'template.njk');
  const script = /<script[^>]*>([^<]+)<\/script>/.exec(
    readFileSync(template, 'utf8').replace(/\{%.*?%\}/g, ''),
  );
  if (!script?.[1])
    throw new Error('govuk-frontend no longer has its inline script: the policy must change too');
  return script[1];
};

/** Its hash, for the content security policy. */
export const inlineScriptHash = (): string =>
  `sha256-${createHash('sha256').update(inlineScript()).digest('base64')}`;
