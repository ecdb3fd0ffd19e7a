/** Every address of the feature. */
export const collectionsPaths = { list: '/collections' } as const;

export const collectionsRoutes = { list: 'collections' } as const;
