// Attention over packed rows in float32, for train.py on processors that cannot multiply bfloat16. A token sees the card,
// [0, card), and its own dialogue, [start, itself]: a fifth of what dense products would work out. Blocks of queries meet
// only the keys that one of them sees. Probabilities are worked out again on the way back from the logarithm of their sum
// (T. Dao et al. 2022, "FlashAttention").
// time is a multiple of QUERIES and size of COLUMNS. q: [batch, heads, time, size]; k, v: [batch, kv_heads, time, size];
// mixed and its gradient: [batch, time, heads * size]; sums: [batch, heads, time].
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { QUERIES = 32, ROWS = 4, LANES = 8, COLUMNS = 2 * LANES };

typedef float lane __attribute__((vector_size(LANES * sizeof(float)), aligned(4), may_alias));

// c[m, n] = a[m, k] b[k, n], or added to it. m is a multiple of ROWS and n of COLUMNS, so that a tile stays in registers.
static void multiply(int m, int n, int k, const float *a, int lda, const float *b, int ldb, float *c, int ldc, int add)
{
    for (int j = 0; j < n; j += COLUMNS)
        for (int i = 0; i < m; i += ROWS)
        {
            lane sum[ROWS][2] = {0};
            for (int t = 0; t < k; t++)
            {
                lane left = *(const lane *)(b + (long)t * ldb + j), right = *(const lane *)(b + (long)t * ldb + j + LANES);
                for (int r = 0; r < ROWS; r++)
                {
                    float x = a[(long)(i + r) * lda + t];
                    sum[r][0] += x * left;
                    sum[r][1] += x * right;
                }
            }
            for (int r = 0; r < ROWS; r++)
            {
                lane *out = (lane *)(c + (long)(i + r) * ldc + j);
                if (add)
                {
                    sum[r][0] += out[0];
                    sum[r][1] += out[1];
                }
                out[0] = sum[r][0];
                out[1] = sum[r][1];
            }
        }
}

static void transpose(int rows, int columns, const float *in, int stride, float *out, int out_stride)
{
    for (int i = 0; i < rows; i++)
        for (int j = 0; j < columns; j++)
            out[(long)j * out_stride + i] = in[(long)i * stride + j];
}

// The keys that the queries [at, at + QUERIES) see: one range, or the card's and the dialogues'.
static int ranges(int at, int card, const int *start, int range[2][2])
{
    int end = at + QUERIES, shared = (card + COLUMNS - 1) / COLUMNS * COLUMNS, own = start[at] / COLUMNS * COLUMNS;
    range[0][0] = 0;
    range[0][1] = shared < end ? shared : end;
    if (range[0][1] >= own)
    {
        range[0][1] = end;
        return 1;
    }
    range[1][0] = own;
    range[1][1] = end;
    return 2;
}

// Scores of one query, scaled, become probabilities; 0 for what it does not see. With known != 0 their sum is given.
static void probabilities(int query, int card, int own, int count, int range[2][2], float scale, float *row, float *sum, int known)
{
    int shared = card < query + 1 ? card : query + 1;
    own = own > shared ? own : shared;
    if (!known)
    {
        float most = -1e30f, total = 0;
        for (int j = 0; j < shared; j++)
            most = row[j] > most ? row[j] : most;
        for (int j = own; j <= query; j++)
            most = row[j] > most ? row[j] : most;
        for (int j = 0; j < shared; j++)
            total += expf((row[j] - most) * scale);
        for (int j = own; j <= query; j++)
            total += expf((row[j] - most) * scale);
        *sum = most * scale + logf(total);
    }
    float less = *sum;
    for (int part = 0; part < count; part++)
        for (int j = range[part][0]; j < range[part][1]; j++)
        {
            float p = expf(row[j] * scale - less);
            row[j] = (j < shared) | ((j >= own) & (j <= query)) ? p : 0.f;
        }
}

void attention_forward(int batch, int heads, int kv_heads, int time, int size, const float *q, const float *k, const float *v, float scale,
                       const int *card, const int *start, float *mixed, float *sums)
{
    int group = heads / kv_heads, width = heads * size;
#pragma omp parallel
    {
        float *turned = malloc(sizeof(float) * size * time), *scores = malloc(sizeof(float) * QUERIES * time);
#pragma omp for schedule(dynamic)
        for (int task = 0; task < batch * kv_heads; task++)
        {
            int b = task / kv_heads, range[2][2];
            const float *keys = k + (long)task * time * size, *values = v + (long)task * time * size;
            const int *starts = start + (long)b * time;
            transpose(time, size, keys, size, turned, time);
            for (int h = task % kv_heads * group; h < (task % kv_heads + 1) * group; h++)
                for (int at = 0; at < time; at += QUERIES)
                {
                    long first = ((long)b * heads + h) * time + at;
                    int count = ranges(at, card[b], starts, range);
                    for (int part = 0; part < count; part++)
                        multiply(QUERIES, range[part][1] - range[part][0], size, q + first * size, size, turned + range[part][0], time,
                                 scores + range[part][0], time, 0);
                    for (int i = 0; i < QUERIES; i++)
                        probabilities(at + i, card[b], starts[at + i], count, range, scale, scores + (long)i * time, sums + first + i, 0);
                    for (int part = 0; part < count; part++)
                        multiply(QUERIES, size, range[part][1] - range[part][0], scores + range[part][0], time,
                                 values + (long)range[part][0] * size, size, mixed + ((long)b * time + at) * width + h * size, width, part);
                }
        }
        free(turned);
        free(scores);
    }
}

// dk and dv are added to.
void attention_backward(int batch, int heads, int kv_heads, int time, int size, const float *q, const float *k, const float *v, float scale,
                        const int *card, const int *start, const float *mixed, float *sums, const float *dmixed, float *dq, float *dk, float *dv)
{
    int group = heads / kv_heads, width = heads * size;
#pragma omp parallel
    {
        float *turned_keys = malloc(sizeof(float) * size * time), *turned_values = malloc(sizeof(float) * size * time);
        float *p = malloc(sizeof(float) * QUERIES * time), *dp = malloc(sizeof(float) * QUERIES * time);
        float *turned = malloc(sizeof(float) * QUERIES * time);
#pragma omp for schedule(dynamic)
        for (int task = 0; task < batch * kv_heads; task++)
        {
            int b = task / kv_heads, range[2][2];
            long all = (long)task * time * size;
            const int *starts = start + (long)b * time;
            transpose(time, size, k + all, size, turned_keys, time);
            transpose(time, size, v + all, size, turned_values, time);
            for (int h = task % kv_heads * group; h < (task % kv_heads + 1) * group; h++)
                for (int at = 0; at < time; at += QUERIES)
                {
                    long first = ((long)b * heads + h) * time + at, place = ((long)b * time + at) * width + h * size;
                    int count = ranges(at, card[b], starts, range);
                    for (int part = 0; part < count; part++)
                    {
                        int from = range[part][0], length = range[part][1] - from;
                        multiply(QUERIES, length, size, q + first * size, size, turned_keys + from, time, p + from, time, 0);
                        multiply(QUERIES, length, size, dmixed + place, width, turned_values + from, time, dp + from, time, 0);
                    }
                    for (int i = 0; i < QUERIES; i++)
                    {
                        const float *out = mixed + place + (long)i * width, *gradient = dmixed + place + (long)i * width;
                        float *row = p + (long)i * time, *change = dp + (long)i * time, dot = 0;
                        probabilities(at + i, card[b], starts[at + i], count, range, scale, row, sums + first + i, 1);
                        for (int d = 0; d < size; d++)
                            dot += out[d] * gradient[d];
                        for (int part = 0; part < count; part++)
                            for (int j = range[part][0]; j < range[part][1]; j++)
                                change[j] = row[j] * (change[j] - dot) * scale;
                    }
                    for (int part = 0; part < count; part++)
                    {
                        int from = range[part][0], length = range[part][1] - from;
                        multiply(QUERIES, size, length, dp + from, time, k + all + (long)from * size, size, dq + first * size, size, part);
                        transpose(QUERIES, length, dp + from, time, turned, QUERIES);
                        multiply(length, size, QUERIES, turned, QUERIES, q + first * size, size, dk + all + (long)from * size, size, 1);
                        transpose(QUERIES, length, p + from, time, turned, QUERIES);
                        multiply(length, size, QUERIES, turned, QUERIES, dmixed + place, width, dv + all + (long)from * size, size, 1);
                    }
                }
        }
        free(turned_keys);
        free(turned_values);
        free(p);
        free(dp);
        free(turned);
    }
}
