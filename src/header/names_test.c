#include "header/names.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define LENGTH(array) (sizeof(array) / sizeof *(array))

static void camel_case(void **state) {
  (void)state;
  static const struct {
    const char *c, *javascript;
  } cases[] = {
      {"add", "add"},
      {"hash_64", "hash64"},
      {"with_key", "withKey"},
      {"one_two_three", "oneTwoThree"},
      {"addAll", "addAll"},
      {"AddAll", "addAll"},
      {"add_URL", "addURL"},
      {"GET_MAX", "getMax"},
      {"MAX", "max"},
      {"URL", "url"},
      {"XMLParse", "xmlParse"},
      {"XML2Json", "xml2Json"},
      {"x", "x"},
      {"X", "x"},
      {"_private", "private"},
      {"trailing_", "trailing"},
      {"two__lines", "twoLines"},
      {"v1_2", "v1_2"},
      {"XXH3_64bits", "xxh3_64bits"},
      {"XXH36_4bits", "xxh36_4bits"},
      {"XXH3_64bits_withSeed", "xxh3_64bitsWithSeed"},
      {"crc32_z", "crc32Z"},
      {"LZ4F_isError", "lz4fIsError"},
      {"ZSTD_CStreamInSize", "zstdCStreamInSize"},
      {"get_SHA256_Size", "getSHA256Size"},
      {"2d", "_2d"},
      {"_2_d", "_2D"},
      {"_", "_"},
      {"", "_"},
      {"gr\xc3\xb6\xc3\x9f"
       "e_x",
       "gr\xc3\xb6\xc3\x9f"
       "eX"},
  };
  struct arena arena = {0};
  for (size_t i = 0; i < LENGTH(cases); i++)
    assert_string_equal(name_camel(&arena, cases[i].c), cases[i].javascript);
  arena_release(&arena);
}

static void pascal_case(void **state) {
  (void)state;
  static const struct {
    const char *c, *javascript;
  } cases[] = {
      {"adder", "Adder"},
      {"Adder", "Adder"},
      {"adder_t", "Adder"},
      {"adder_pair", "AdderPair"},
      {"sha256_ctx", "Sha256"},
      {"SHA256_CTX", "Sha256"},
      {"hh_state", "Hh"},
      {"hh_context", "Hh"},
      {"hh_ctx_t", "Hh"},
      {"br_sha256_context", "BrSha256"},
      {"HighwayHash", "HighwayHash"},
      {"HighwayHash_t", "HighwayHash"},
      {"XMLParser", "XMLParser"},
      {"ZSTD_CParameter", "ZstdCParameter"},
      {"LZ4F_frameInfo_t", "Lz4fFrameInfo"},
      {"V_Mode", "VMode"},
      {"JoinState", "JoinState"},
      {"HMAC", "Hmac"},
      {"V", "V"},
      {"state", "State"},
      {"_t", "T"},
      {"fact", "Fact"},
      {"vec_3d", "Vec3d"},
  };
  struct arena arena = {0};
  for (size_t i = 0; i < LENGTH(cases); i++)
    assert_string_equal(name_pascal(&arena, cases[i].c), cases[i].javascript);
  arena_release(&arena);
}

static void assert_name(const char *actual, const char *expected) {
  if (expected)
    assert_string_equal(actual ? actual : "(NULL)", expected);
  else
    assert_null(actual);
}

static void what_follows_a_prefix(void **state) {
  (void)state;
  static const struct {
    const char *name, *prefix, *rest;
  } cases[] = {
      {"adder_add", "adder", "add"},
      {"adder_add_all", "adder", "add_all"},
      {"adder__add", "adder", "add"},
      {"AdderAdd", "adder", "Add"},
      {"adderAdd", "Adder", "Add"},
      {"ADDER_ADD", "adder", "ADD"},
      {"highwayhash_hash64", "HighwayHash", "hash64"},
      {"highway_hash_hash64", "HighwayHash", "hash64"},
      {"highwayhash_hash64", "highway-hash", "hash64"},
      {"HMACInit", "hmac", "Init"},
      {"SHA256Init", "sha256", "Init"},
      {"sha256_init", "sha256", "init"},
      {"adder", "adder", NULL},
      {"adder_", "adder", NULL},
      {"adders_add", "adder", NULL},
      {"adderadd", "adder", NULL},
      {"adder2_add", "adder", NULL},
      {"sha256_init", "sha2", NULL},
      {"ADDERADD", "adder", NULL},
      {"adder_2d", "adder", NULL},
      {"add", "adder", NULL},
      {"other_add", "adder", NULL},
      {"add", "", NULL},
      {"LZ4F_open", "LZ4", NULL},
  };
  for (size_t i = 0; i < LENGTH(cases); i++)
    assert_name(name_after(cases[i].name, cases[i].prefix), cases[i].rest);
}

static void what_follows_a_type(void **state) {
  (void)state;
  static const struct {
    const char *name, *type, *rest;
  } cases[] = {
      {"sha256_init", "sha256", "init"},
      {"sha256_init", "sha256_t", "init"},
      {"sha256_init", "sha256_ctx", "init"},
      {"sha256_init", "sha256_context", "init"},
      {"sha256_init", "sha256_state", "init"},
      {"sha256_init", "sha256_ctx_t", "init"},
      {"SHA256_Init", "SHA256_CTX", "Init"},
      {"sha256_init", "Sha256State", "init"},
      {"sha256_ctx_size", "sha256_ctx", "size"},
      {"sha256_ctx_size", "sha256_ctx_t", "size"},
      {"sha256_ctx_size", "sha256", "ctx_size"},
      {"fac_init", "fact", NULL},
      {"estate_init", "e", NULL},
      {"init", "_t", NULL},
      {"state_init", "state", "init"},
  };
  for (size_t i = 0; i < LENGTH(cases); i++)
    assert_name(name_after_type(cases[i].name, cases[i].type), cases[i].rest);
}

static void names_are_equal_without_case_and_underscores(void **state) {
  (void)state;
  assert_true(name_equal("HighwayHash", "highway_hash"));
  assert_true(name_equal("INIT", "init"));
  assert_true(name_equal("_x_", "x"));
  assert_false(name_equal("init", "inits"));
  assert_false(name_equal("inits", "init"));
}

static void suffixes_are_dropped(void **state) {
  (void)state;
  struct arena arena = {0};
  assert_string_equal(name_without(&arena, "mode_t", "_t"), "mode");
  assert_string_equal(name_without(&arena, "MODE_T", "_t"), "MODE");
  assert_string_equal(name_without(&arena, "mode", "_t"), "mode");
  assert_string_equal(name_without(&arena, "_t", "_t"), "_t");
  arena_release(&arena);
}

static void lengths(void **state) {
  (void)state;
  static const char *const counts[] = {"data_len",    "datalen",    "dataLen", "DATA_LEN",
                                       "data_length", "data_count", "data_n",  "data_num",
                                       "n_data",      "num_data",   "nData",   "len_data"};
  static const char *const bytes[] = {"data_bytes", "data_nbytes"};
  static const char *const sizes[] = {"data_size", "data_sz", "size_data", "dataSize"};
  static const char *const others[] = {"data_cap", "cap",  "other_len",   "seed",    "data",
                                       "max",      "base", "data_offset", "nothing", "",
                                       "len",      "n",    "size",        "count",   "data_words"};
  for (size_t i = 0; i < LENGTH(counts); i++)
    assert_true(name_is_own_count(counts[i], "data"));
  for (size_t i = 0; i < LENGTH(bytes); i++)
    assert_true(name_is_own_byte_count(bytes[i], "data") && !name_is_own_count(bytes[i], "data"));
  for (size_t i = 0; i < LENGTH(sizes); i++)
    assert_true(name_is_own_size(sizes[i], "data") && !name_is_own_count(sizes[i], "data"));
  for (size_t i = 0; i < LENGTH(others); i++)
    assert_false(name_is_own_count(others[i], "data") ||
                 name_is_own_byte_count(others[i], "data") || name_is_own_size(others[i], "data"));
  assert_true(name_is_own_count("plen", "p"));
  assert_true(name_is_own_count("source_len", "pSource"));
  assert_false(name_is_own_count("oint_len", "point"));
}

static void lengths_by_the_beginning_of_a_name(void **state) {
  (void)state;
  assert_true(name_is_short_length("dictLength", "dictionary", false));
  assert_true(name_is_short_length("dict_len", "dictionary", false));
  assert_true(name_is_short_length("GifExtLen", "GifExtension", false));
  assert_true(name_is_short_length("str_count", "strings", false));
  assert_true(name_is_short_length("dictSize", "dictionary", true));
  assert_false(name_is_short_length("dictSize", "dictionary", false));
  assert_false(name_is_short_length("di_len", "dictionary", true));
  assert_false(name_is_short_length("dictlen", "dictionary", true)); /* which begins another word */
  assert_false(name_is_short_length("dict_limit", "dictionary", true));
  assert_false(name_is_short_length("dict_len", "dict_ids", true)); /* of `dict` */
  assert_false(name_is_short_length("data_len", "data", true));     /* its own */
  assert_false(name_is_short_length("dict_length_max", "dictionary", true));
}

static void capacities(void **state) {
  (void)state;
  static const char *const of_out[] = {"out_cap",      "outcap",      "outCap",
                                       "out_capacity", "out_max",     "out_max_len",
                                       "max_out",      "max_out_len", "out_max_size"};
  static const char *const alone[] = {"cap", "capacity", "maxlen", "max_len", "room"};
  static const char *const others[] = {"out_len", "len", "maximum", "other_cap",
                                       "out",     "",    "max",     "limit"};
  for (size_t i = 0; i < LENGTH(of_out); i++) {
    assert_true(name_is_own_capacity(of_out[i], "out") && name_is_room(of_out[i], "out"));
    assert_false(name_is_own_count(of_out[i], "out") || name_is_capacity(of_out[i]));
  }
  for (size_t i = 0; i < LENGTH(alone); i++)
    assert_true(name_is_capacity(alone[i]) && name_is_room(alone[i], "out"));
  for (size_t i = 0; i < LENGTH(others); i++)
    assert_false(name_is_own_capacity(others[i], "out") || name_is_capacity(others[i]));
}

static void more_room_than_there_is(void **state) {
  (void)state;
  assert_true(name_is_room("new_len", "data"));
  assert_true(name_is_room("max", "data"));
  assert_true(name_is_room("alloc", "data"));
  assert_false(name_is_room("len", "data"));
  assert_false(name_is_room("offset", "data"));
}

static void ends(void **state) {
  (void)state;
  assert_true(name_is_end("end", "begin"));
  assert_true(name_is_end("text_end", "text_begin"));
  assert_true(name_is_end("textEnd", "textStart"));
  assert_true(name_is_end("endText", "beginText"));
  assert_true(name_is_end("pend", "p"));
  assert_false(name_is_end("end", "data"));
  assert_false(name_is_end("other_end", "text_begin"));
  assert_false(name_is_end("last", "first"));
  assert_true(name_may_be_end("last") && name_may_be_end("src_end"));
  assert_false(name_may_be_end("send") || name_may_be_end("length"));
  assert_true(name_may_be_ends("first", "last") && name_may_be_ends("first_row", "last_row"));
  assert_true(name_may_be_ends("rowLo", "rowHi") && name_may_be_ends("it", "stop"));
  assert_true(name_may_be_ends("p", "q") && name_may_be_ends("values", "values_end"));
  assert_false(name_may_be_ends("min", "max") || name_may_be_ends("x", "y"));
  assert_false(name_may_be_ends("a_lo", "b_hi") || name_may_be_ends("hi", "lo"));
  assert_false(name_may_be_ends("lo", "high") || name_may_be_ends("x", "blend"));
}

static void counts(void **state) {
  (void)state;
  assert_true(name_may_be_count("n"));
  assert_true(name_may_be_count("num_points"));
  assert_true(name_may_be_count("pointCount"));
  assert_false(name_may_be_count("factor"));
  assert_false(name_may_be_count("nearest"));
  assert_true(name_has_word("lamp_get_color", "get"));
  assert_true(name_has_word("LampGetColor", "get"));
  assert_false(name_has_word("lamp_target", "get"));
  assert_false(name_has_word("together", "get"));
}

static void outputs(void **state) {
  (void)state;
  static const char *const of_outputs[] = {
      "out",    "out_x",       "x_out",  "outX",    "xOut",    "OUT_X",     "out1",
      "output", "output_size", "result", "written", "aResult", "n_written", "bytes_written"};
  static const char *const of_others[] = {"outer",     "about",  "without",  "layout",
                                          "input",     "router", "x",        "",
                                          "resulting", "self",   "rewritten"};
  for (size_t i = 0; i < LENGTH(of_outputs); i++)
    assert_true(name_is_result(of_outputs[i]));
  for (size_t i = 0; i < LENGTH(of_others); i++)
    assert_false(name_is_result(of_others[i]));
}

static void outputs_without_their_out(void **state) {
  (void)state;
  struct arena arena = {0};
  static const char *const cases[][2] = {
      {"out_x", "x"},       {"x_out", "x"},           {"outX", "X"},      {"xOut", "x"},
      {"output_x", "x"},    {"out", "out"},           {"out_", "out_"},   {"out_2", "out_2"},
      {"result", "result"}, {"result_x", "result_x"}, {"outer", "outer"}, {"layout", "layout"}};
  for (size_t i = 0; i < LENGTH(cases); i++)
    assert_string_equal(name_without_out(&arena, cases[i][0]), cases[i][1]);
  arena_release(&arena);
}

static void lengths_of_buffers_called_by_what_they_are(void **state) {
  (void)state;
  assert_true(name_is_general_length("buf_len"));
  assert_true(name_is_general_length("srcSize"));
  assert_false(name_is_general_length("len"));
  assert_false(name_is_general_length("block_size"));
  assert_true(name_is_general_count("buf_len"));
  assert_false(name_is_general_count("srcSize")); /* which may be of bytes */
}

static void results(void **state) {
  (void)state;
  static const char *const sure[] = {"out",  "output",   "dst",      "dest",   "out_buf", "outBuf",
                                     "pDst", "pOut_buf", "dst_data", "result", "x_out"};
  static const char *const weak[] = {"digest", "hash", "mac", "pTag", "md", "hash_buf"};
  static const char *const others[] = {"data", "buf", "outer", "values", "outline", "input", ""};
  for (size_t i = 0; i < LENGTH(sure); i++)
    assert_true(name_is_result(sure[i]) && !name_is_weak_result(sure[i]));
  for (size_t i = 0; i < LENGTH(weak); i++)
    assert_true(name_is_weak_result(weak[i]) && !name_is_result(weak[i]));
  for (size_t i = 0; i < LENGTH(others); i++)
    assert_false(name_is_result(others[i]) || name_is_weak_result(others[i]));
}

static void the_nearest_name(void **state) {
  struct arena arena = {0};
  (void)state;
  static const char *const list[] = {"adder_add", "adder_init", "adder_result"};
  assert_string_equal(name_nearest(&arena, "adder_ad", list, 3), "adder_add");
  assert_string_equal(name_nearest(&arena, "Adder_Inti", list, 3), "adder_init");
  assert_string_equal(name_nearest(&arena, "addr_reslt", list, 3), "adder_result");
  assert_null(name_nearest(&arena, "subtract", list, 3));
  assert_null(name_nearest(&arena, "adder_add", list, 1)); /* it is there */
  assert_null(name_nearest(&arena, "", list, 3));
  arena_release(&arena);
}

static void identifiers(void **state) {
  (void)state;
  assert_true(name_is_identifier("toBytes"));
  assert_true(name_is_identifier("_1"));
  assert_false(name_is_identifier("1st"));
  assert_false(name_is_identifier("a-b"));
  assert_false(name_is_identifier("a$b"));
  assert_false(name_is_identifier(""));
}

static void names_that_are_taken(void **state) {
  (void)state;
  assert_true(name_is_member("free", false, false));
  assert_false(name_is_member("free", true, true));
  assert_true(name_is_member("length", true, false));
  assert_false(name_is_member("length", false, true));
  assert_true(name_is_member("clone", false, true));
  assert_false(name_is_member("clone", false, false));
  assert_true(name_is_member("fromBytes", true, true));
  assert_false(name_is_member("fromBytes", true, false));
}

int main(void) {
  static const struct CMUnitTest tests[] = {
      cmocka_unit_test(camel_case),
      cmocka_unit_test(pascal_case),
      cmocka_unit_test(what_follows_a_prefix),
      cmocka_unit_test(what_follows_a_type),
      cmocka_unit_test(names_are_equal_without_case_and_underscores),
      cmocka_unit_test(suffixes_are_dropped),
      cmocka_unit_test(lengths),
      cmocka_unit_test(lengths_by_the_beginning_of_a_name),
      cmocka_unit_test(more_room_than_there_is),
      cmocka_unit_test(ends),
      cmocka_unit_test(counts),
      cmocka_unit_test(capacities),
      cmocka_unit_test(outputs),
      cmocka_unit_test(outputs_without_their_out),
      cmocka_unit_test(lengths_of_buffers_called_by_what_they_are),
      cmocka_unit_test(results),
      cmocka_unit_test(the_nearest_name),
      cmocka_unit_test(identifiers),
      cmocka_unit_test(names_that_are_taken),
  };
  return cmocka_run_group_tests_name("names", tests, NULL, NULL);
}
