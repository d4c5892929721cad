/** What the pages of the functions of prices say alike. */

/** Who multiplies a price by tons has to know it. */
export const OF_WHAT =
  "A price is for what is sold, which its unit or basis names, and production is often counted as content: lithium's usual price is for a ton of lithium carbonate and its production in tons of lithium, tungsten's for WO3 and tons of tungsten. Compare MINERAL.UNIT of both before you multiply.";

export const DOLLARS =
  "Prices are in US dollars of their day. Only a basis that ends in real, as lithium's usual one, is in dollars that the publisher adjusts for inflation, so that its past years change with each edition.";

/** Which units the price for a metric ton is worked out from, and which not. */
export const CONVERSION =
  "With USD/t, a price for a pound, troy ounce, short ton, kilogram, gram or carat (0.2 g) is converted exactly, and so is one for a metric ton unit (mtu, dmtu) of something that is named, which is a hundredth of a ton of it; it stays a price for what the unit or basis names. The World Bank's iron ore in dmtu is not converted: the unit names nothing, and the World Bank's own description has other units.";
