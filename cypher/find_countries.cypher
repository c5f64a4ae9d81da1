// find_countries: the countries that have an ISO 3166-1 code.
//   $code  the code, in capitals
// Returns id.
MATCH (country:Country {country: $code})
RETURN country.id AS id
ORDER BY id
