// Orders are kept here; what is ordered is asked of the catalog.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"time"

	"example.com/market/internal/service"
)

type order struct {
	ProductID int64 `json:"productId"`
	Cents     int64 `json:"cents"`
}

var client = &http.Client{Timeout: 3 * time.Second}

func main() {
	orders := service.New("orders")
	orders.Handle("POST /orders/{product}", func(request *http.Request) (int, any, error) {
		found, known, err := ask(request.Context(), request.PathValue("product"))
		if err != nil {
			return 0, nil, err
		}
		if !known {
			return http.StatusNotFound, map[string]string{"error": "unknown product"}, nil
		}
		_, err = orders.Database.Exec(request.Context(),
			"INSERT INTO orders (product_id, cents) VALUES ($1, $2)", found.ProductID, found.Cents)
		return http.StatusCreated, found, err
	})
	orders.Run()
}

func ask(ctx context.Context, product string) (order, bool, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, catalogURL()+"/products/"+product, nil)
	if err != nil {
		return order{}, false, err
	}
	response, err := client.Do(request)
	if err != nil {
		return order{}, false, err
	}
	defer response.Body.Close()
	if response.StatusCode == http.StatusNotFound {
		return order{}, false, nil
	}
	if response.StatusCode != http.StatusOK {
		return order{}, false, fmt.Errorf("the catalog answered %s", response.Status)
	}
	var found struct{ ID, Cents int64 }
	err = json.NewDecoder(response.Body).Decode(&found)
	return order{ProductID: found.ID, Cents: found.Cents}, true, err
}

func catalogURL() string {
	if url := os.Getenv("CATALOG_URL"); url != "" {
		return url
	}
	return "http://catalog"
}
