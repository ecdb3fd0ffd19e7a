/** The release job. */
export const STATISTICS = `(select ctx.scope()) = 'statistics'`;

export const PROGRAMME = `(select ctx.scope()) = 'programme'`;
export const EVERYBODY_ENTITLED = `(select ctx.scope()) in ('borough', 'programme')`;
