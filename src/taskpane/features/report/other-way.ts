/** The same report made in another way, of which less may be hidden. */
export type OtherWay = 'coarse' | 'rounded';
