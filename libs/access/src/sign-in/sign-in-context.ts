import { ViewerContext } from '@lib/database/context/viewer-context';

/** Before anyone is known. */
export const NOBODY: ViewerContext = { scope: 'sign-in', personId: null, boroughId: null };

/** A person while they prove who they are: what is recorded is recorded as theirs. */
export const signingIn = (personId: string): ViewerContext => ({ ...NOBODY, personId });
