/** Every address of the feature. */
export const definitionsPaths = {
  list: '/definitions',
  new: '/definitions/new',
} as const;
