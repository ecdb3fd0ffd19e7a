import loadHighs, { Highs } from 'highs';

let loading: Promise<Highs> | undefined;

/** The HiGHS solver, loaded once in a process: it is 3.5 MB of WebAssembly. It solves one programme at a time. */
export const highsSolver = (): Promise<Highs> => (loading ??= loadHighs());
