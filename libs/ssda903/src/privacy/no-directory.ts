import { PostcodeDirectory } from '@lib/reference-data/postcodes/postcode-directory';

/** Stands in until an administrator loads the ONS postcode directory: every distance and authority is unknown. */
export const NO_DIRECTORY: PostcodeDirectory = { find: () => null };
