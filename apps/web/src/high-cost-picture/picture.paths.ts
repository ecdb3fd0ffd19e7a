/** Every address of the feature. */
export const picturePaths = {
  picture: '/register/picture',
  download: '/register/picture/download',
} as const;
