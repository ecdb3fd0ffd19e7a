import { join } from 'node:path';
import { Environment, FileSystemLoader } from 'nunjucks';
import { projectRoot } from '../project-root';
import { AssetAddresses, readAssets } from './assets';

/**
 * Draws pages: one nunjucks environment a process, escaping whatever it writes, its templates compiled once.
 * Templates lie beside their controllers below `apps/web/src`, the layout and the macros in this library.
 */
export class PageRenderer {
  private readonly environment: Environment;

  constructor(templateFolders: readonly string[] = templateFoldersOf(projectRoot())) {
    const loader = new FileSystemLoader([...templateFolders], { noCache: false, watch: false });
    this.environment = new Environment(loader, { autoescape: true });
    this.environment.addFilter('count', countInWords);
    this.environment.addGlobal('assets', readAssets() satisfies AssetAddresses);
  }

  /** The page's HTML. @throws Error when the template is missing or fails. */
  render(template: string, model: object): string {
    return this.environment.render(template, model);
  }
}

/** A number as people read it, 3,787; what is text already stays as it is. */
const countInWords = (value: unknown): unknown =>
  typeof value === 'number' ? value.toLocaleString('en-GB') : value;

/** Where templates are looked for, first to last. */
export const templateFoldersOf = (root: string): string[] => [
  join(root, 'apps', 'web', 'src'),
  join(root, 'libs', 'web-kit', 'src', 'templates'),
  join(root, 'node_modules', 'govuk-frontend', 'dist'),
  join(root, 'node_modules', '@ministryofjustice', 'frontend'),
];
