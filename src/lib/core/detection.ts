/** What a marking came to: of `required` keys so many `found`, of `clean` sentences so many `touched`. */
export type Counts = { required: number; found: number; clean: number; touched: number };

/**
 * A marking as signal detection. `hitRate` and `overcallRate` are plain shares from 0 to 1. `dPrime` says
 * how well key passages and clean sentences were told apart: 0 by guessing, the greater the better.
 * `bias` (the criterion c) says which way doubt went: above 0 too few marks, below 0 too many.
 */
export type Detection = {
	hitRate: number | null;
	overcallRate: number | null;
	dPrime: number | null;
	bias: number | null;
};

/**
 * Signal detection for the teacher, over one attempt or the sums of several; hand in only what was
 * attempted. d′ = z(H) − z(F) and c = −½(z(H) + z(F)) (Macmillan & Creelman, Detection Theory, 2nd ed.
 * 2005), from rates with half a case added to the hits and one to the chances (log-linear correction,
 * Hautus 1995, Behavior Research Methods, Instruments, & Computers 27), so that none and all stay finite;
 * there the correction alone moves d′ a little off 0. A rate is null where there was no chance of it; d′
 * and c where either is.
 */
export function detection({ required, found, clean, touched }: Counts): Detection {
	const hitRate = required ? found / required : null;
	const overcallRate = clean ? touched / clean : null;
	if (!required || !clean) return { hitRate, overcallRate, dPrime: null, bias: null };
	const hits = inverseNormal((found + 0.5) / (required + 1));
	const overcalls = inverseNormal((touched + 0.5) / (clean + 1));
	// Taken from 0, so that no bias is never printed as −0.
	return { hitRate, overcallRate, dPrime: hits - overcalls, bias: 0 - (hits + overcalls) / 2 };
}

/** A ratio of two polynomials, lowest power first. */
type Ratio = { over: number[]; under: number[] };

const middle: Ratio = {
	over: [
		3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
		45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227
	],
	under: [
		1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597,
		39307.89580009271, 28729.085735721943, 5226.495278852854
	]
};

const tail: Ratio = {
	over: [
		1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
		1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414
	],
	under: [
		1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
		0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9
	]
};

const farTail: Ratio = {
	over: [
		6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
		0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7
	],
	under: [
		1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
		1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15
	]
};

function value({ over, under }: Ratio, x: number): number {
	const sum = (factors: number[]) => factors.reduceRight((total, factor) => total * x + factor, 0);
	return sum(over) / sum(under);
}

/**
 * The z below which a share `p` of a normal distribution lies (mean 0, deviation 1). Endless at 0 and 1,
 * NaN beyond. Right to about 15 digits: the published approximation AS 241, PPND16 (Wichura 1988, Applied
 * Statistics 37, 477–484).
 */
export function inverseNormal(p: number): number {
	if (!(p >= 0 && p <= 1)) return NaN;
	if (p === 0 || p === 1) return p ? Infinity : -Infinity;
	const off = p - 0.5;
	if (Math.abs(off) <= 0.425) return off * value(middle, 0.425 ** 2 - off * off);
	const depth = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
	return Math.sign(off) * (depth <= 5 ? value(tail, depth - 1.6) : value(farTail, depth - 5));
}
