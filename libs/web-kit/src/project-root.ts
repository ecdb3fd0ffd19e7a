import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds `node_modules`, `apps` and `libs`: the same whether this file runs from `libs` or
 * from its compiled twin below `dist`. Templates and assets are found from here.
 */
export const projectRoot = (from: string = __dirname): string => {
  let folder = from;
  while (!existsSync(join(folder, 'package.json')) || !existsSync(join(folder, 'node_modules'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The project folder (with package.json) is not above this file');
    folder = above;
  }
  return folder;
};
