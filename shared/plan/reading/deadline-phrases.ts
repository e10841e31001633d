// Time phrases of plans as patterns, shared by label lines, columns and sentences.

export const DAY_PATTERN = String.raw`(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s*,?\s*năm\s+\d{4})?|ngày\s+\d{1,2}\s*[/.-]\s*\d{1,2}(?![/\d])`;
export const MONTH_PATTERN = String.raw`tháng\s+\d{1,2}\s*(?:[/-]|,?\s*năm)\s*\d{4}|\d{1,2}\s*/\s*\d{4}`;
const QUARTER_NAME = "(?:IV|III|II|I|[1-4])";
export const QUARTER_PATTERN = String.raw`quý\s+${QUARTER_NAME}(?:\s*(?:,|và|-|–)\s*(?:quý\s+)?${QUARTER_NAME})*\s*(?:[/-]|,?\s*(?:của\s+)?năm)?\s*\d{4}`;
export const YEAR_PATTERN = String.raw`năm\s+\d{4}`;
