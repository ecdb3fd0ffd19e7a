/** Every address of the feature. */
export const libertyPaths = {
  child: (childId: string) => `/children/${childId}/liberty`,
  end: (orderId: string) => `/children/liberty/${orderId}/end`,
  takeBack: (orderId: string) => `/children/liberty/${orderId}/take-back`,
};

export const libertyRoutes = {
  child: 'children/:id/liberty',
  end: 'children/liberty/:id/end',
  takeBack: 'children/liberty/:id/take-back',
} as const;
