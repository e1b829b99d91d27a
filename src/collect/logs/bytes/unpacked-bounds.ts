import { type Text, text } from '#evidence';

/** How much an archive may become. */
export interface UnpackLimits {
  /** Bytes that one archive may unpack to, all layers counted. */
  readonly totalBytes: number;
  /** How many times its own size it may become, once it is larger than `ratioFrom`. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

/** Deflate cannot pack more than 1032:1 and logs rarely reach 100:1; what goes beyond was packed twice, or is meant to harm. */
const UNPACK_LIMITS: UnpackLimits = {
  totalBytes: 64 * 1024 ** 3,
  ratio: 1100,
  ratioFrom: 256 * 1024 ** 2,
};

/** Counts what goes into an archive's unpacking and what comes out, through all of its layers. */
export interface Bounds {
  packed(bytes: number): void;
  unpacked(bytes: number): void;
  /** Why it goes no further; undefined while all is well. */
  exceeded(): Text | undefined;
}

export function createBounds({ totalBytes, ratio, ratioFrom }: UnpackLimits = UNPACK_LIMITS): Bounds {
  let taken = 0;
  let given = 0;
  return {
    packed: (bytes) => {
      taken += bytes;
    },
    unpacked: (bytes) => {
      given += bytes;
    },
    exceeded: () => {
      if (given > totalBytes) return tooMuch(totalBytes);
      return given > ratioFrom && given > ratio * taken ? tooDense(given, taken) : undefined;
    },
  };
}

function tooMuch(most: number): Text {
  const gb = Math.round(most / 1024 ** 3);
  return text(`it unpacks to more than ${gb} GB; the rest was not read`, `解压后超过 ${gb} GB；其余部分未读取`);
}

function tooDense(given: number, taken: number): Text {
  const times = Math.floor(given / Math.max(1, taken));
  const mb = Math.floor(given / 1024 ** 2);
  return text(
    `it unpacks to more than ${times} times its size, as a zip bomb does; only the first ${mb} MB were read`,
    `解压后超过其大小的 ${times} 倍，类似 zip 炸弹；仅读取了前 ${mb} MB`,
  );
}
