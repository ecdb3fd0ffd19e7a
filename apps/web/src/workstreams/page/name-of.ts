import { Category, CubeDefinition } from '@lib/releases/cubes/cube';

/** What is counted, and of which table where its name does not say so already. */
export const nameOf = (
  { label }: Pick<Category, 'label'>,
  { title }: Pick<CubeDefinition, 'title'>,
): string =>
  label.toLowerCase().startsWith(title.toLowerCase()) ? label : `${label} (${title.toLowerCase()})`;
